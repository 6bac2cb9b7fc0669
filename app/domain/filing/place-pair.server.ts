import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What is done to the folder; handed in where a test wants it to go wrong. */
export type Disk = { open: typeof open; rename: typeof rename; rm: typeof rm };
const DISK: Disk = { open, rename, rm };

/** A PDF and the file that says what it is, under one name with two endings. */
export type Pair = {
  /** Without an ending; no other pair has it. */
  name: string;
  pdf: Uint8Array;
  metadata: { ending: 'json' | 'xml'; bytes: Uint8Array };
};

/** The group that the folder belongs to can read it, and move it away: who watches it is another user of the system. */
const MODE = 0o660;

/** What the PDF of a pair is called. */
export const pdfNamed = (name: string): string => `${name}.pdf`;

/** A watcher looks for .pdf, .json and .xml, and sees no file whose name begins with a dot. */
const unfinished = (final: string) => `.${final}.unfinished`;

/**
 * Writes both files under names that nobody watches for; they are whole on the disk when this resolves. Whatever an
 * earlier attempt has left under these names is replaced. Rejects with the fault of the file system.
 */
export async function preparePair(folder: string, pair: Pair, disk: Disk = DISK): Promise<void> {
  for (const { final, bytes } of filesOf(pair)) {
    const path = join(folder, unfinished(final));
    await disk.rm(path, { force: true });
    const file = await disk.open(path, 'wx', MODE);
    try {
      await file.writeFile(bytes);
      // The server's own files are for nobody else: what it creates has to be opened to the group. Not every share can.
      await file.chmod(MODE).catch(unless('EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'));
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/**
 * Gives both their names, each in one step: first the PDF and, once that is certain to stay, the metadata that watchers
 * wait for. Where the same pair lies there already, it is replaced by itself.
 */
export async function showPair(folder: string, pair: Pair, disk: Disk = DISK): Promise<void> {
  for (const { final } of filesOf(pair)) {
    await disk.rename(join(folder, unfinished(final)), join(folder, final));
    await syncFolder(folder, disk);
  }
}

/** Takes away what lies there of a pair, the metadata first. What the case system has fetched is fetched. */
export async function removePair(
  folder: string,
  { name, metadata }: { name: string; metadata: Pick<Pair['metadata'], 'ending'> },
  disk: Disk = DISK,
): Promise<void> {
  const finals = [`${name}.${metadata.ending}`, pdfNamed(name)];
  for (const one of [...finals, ...finals.map(unfinished)]) await disk.rm(join(folder, one), { force: true });
}

const filesOf = ({ name, pdf, metadata }: Pair) => [
  { final: pdfNamed(name), bytes: pdf },
  { final: `${name}.${metadata.ending}`, bytes: metadata.bytes },
];

/** A name is there for good once the folder is on the disk too. Not every share knows what that is. */
async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const opened = await disk.open(folder, 'r');
  try {
    await opened.sync().catch(unless('EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'));
  } finally {
    await opened.close();
  }
}

function unless(...codes: string[]) {
  return (error: unknown) => {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return;
    throw error;
  };
}
