import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimExport } from 'app/domain/exports/claim-export.server';
import { openExport } from 'app/domain/exports/download-export.server';
import { archiveFile } from 'app/domain/exports/export-folder.server';
import type { Purpose } from 'app/domain/exports/exports.schema';
import { type Made, makeExport } from 'app/domain/exports/make-export.server';
import { archiveWords } from 'app/jobs/exports/archive-words';
import { exports } from 'db/schema/exports';
import { eq } from 'drizzle-orm';
import type { TestOrganisation } from 'tests/support/test-database';
import { onTestFinished } from 'vitest';
import { fromBuffer, type ZipFile } from 'yauzl';

export const PURPOSE: Purpose = { purpose: 'personnel-file', reference: 'Sag 2026-17' };

/** A folder for archives that goes when the test ends. */
export function folderForTest(): string {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-exports-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What the job does with the export that has waited longest. */
export async function madeNext(
  organisation: TestOrganisation,
  folder: string,
  stopping?: AbortSignal,
): Promise<Made | null> {
  const claimed = claimExport(organisation.system());
  if (!claimed) return null;
  const { db, keys } = organisation;
  const clock = () => organisation.system().now;
  return makeExport({ db, keys, clock, folder, words: archiveWords, stopping }, claimed);
}

export const stateOf = ({ db }: TestOrganisation, id: string) =>
  db.select().from(exports).where(eq(exports.id, id)).get();

/** The archive as somebody downloads it. */
export async function downloaded(organisation: TestOrganisation, who: string, folder: string, id: string) {
  const archive = await openExport(organisation.as(who), folder, id);
  const parts: Uint8Array[] = [];
  for await (const part of archive.read(0, archive.bytes)) parts.push(part);
  return Buffer.concat(parts);
}

/** The files of a ZIP, by name, as another program reads them. */
export async function unzipped(zip: Buffer): Promise<Map<string, Buffer>> {
  const file = await new Promise<ZipFile>((resolve, reject) =>
    fromBuffer(zip, { lazyEntries: true }, (error, opened) => (opened ? resolve(opened) : reject(error))),
  );
  const found = new Map<string, Buffer>();
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject);
    file.on('end', () => resolve());
    file.on('entry', (entry) =>
      file.openReadStream(entry, (error, stream) => {
        if (!stream) return reject(error);
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          found.set(entry.fileName, Buffer.concat(parts));
          file.readEntry();
        });
      }),
    );
    file.readEntry();
  });
  return found;
}

/** Changes one byte of an archive on the disk. */
export async function flipped(folder: string, id: string, at: number): Promise<void> {
  const file = await open(archiveFile(folder, id), 'r+');
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  await file.write(Buffer.from([(byte[0] ?? 0) ^ 1]), 0, 1, at);
  await file.close();
}
