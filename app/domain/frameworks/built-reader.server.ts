import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What is read in a process of its own: the source of each reader, seen from the installation. */
export const READERS = {
  'read-document': 'templates/read/read-document.ts',
  'read-table': 'app/domain/people-import/read-table.server.ts',
  'verify-uploaded': 'app/domain/signing/verify-uploaded.ts',
} as const;
export type Reader = keyof typeof READERS;

/** Where scripts/build-reader.ts puts the readers that it builds, seen from the installation. */
export const BUILT_READER = {
  folder: 'build/reader',
  sources: 'sources.json',
} as const;

const BuiltReaderSchema = z.object({
  /** A digest of each file that it was built of, by its path from the installation. */
  sources: z.record(z.string(), z.string()),
});
export type BuiltReader = z.infer<typeof BuiltReaderSchema>;

export const digestOf = (file: string): string =>
  createHash('sha256').update(readFileSync(file)).digest('base64');

/**
 * The address of the built reader of the installation in `root`; null where there is none, or where one of the files
 * that it was built of is another now: then it would read as the program did before. Costs a few milliseconds.
 */
export function builtReader(root: string, reader: Reader = 'read-document'): string | null {
  const folder = join(root, BUILT_READER.folder);
  return isCurrent(root, folder) ? pathToFileURL(join(folder, `${reader}.js`)).href : null;
}

function isCurrent(root: string, folder: string): boolean {
  try {
    // The built server and the reader were built together: what has happened to the sources since concerns neither.
    const { sources } = BuiltReaderSchema.parse(
      JSON.parse(readFileSync(join(folder, BUILT_READER.sources), 'utf8')),
    );
    return (
      isBuilt(root) ||
      Object.entries(sources).every(([file, digest]) => digestOf(join(root, file)) === digest)
    );
  } catch {
    // Nothing was built, not to its end, or of files that are no more.
    return false;
  }
}

/** Whether this runs as part of the built server, and not from its source. */
const isBuilt = (root: string): boolean =>
  fileURLToPath(import.meta.url).startsWith(join(root, 'build/server'));
