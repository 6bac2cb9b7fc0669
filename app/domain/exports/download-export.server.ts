import { type FileHandle, open } from 'node:fs/promises';
import { transact } from 'db/client.server';
import { exports } from 'db/schema/exports';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { archiveFile } from './export-folder.server';
import { exportKeyLabel } from './export-secrets.server';
import { findOwnExport } from './own-exports.server';
import { readSealedFile, sealedSize } from './sealed-file.server';

export type OpenedExport = {
  name: string;
  bytes: number;
  sha256: string;
  /** The archive from one byte up to (not with) another, in parts. Logged as a download; call it once. */
  read(from: number, to: number): AsyncGenerator<Uint8Array<ArrayBuffer>>;
  /** To be called where `read` is not. */
  close(): Promise<void>;
};

/**
 * Opens a finished archive for whoever asked for it, with today's rights: it is asked anew for each part of a download
 * that is resumed. Refuses with `exports.gone` where it has expired or was deleted. For HR.
 */
export async function openExport(ctx: Context, folder: string, exportId: string): Promise<OpenedExport> {
  const { state, sealedKey, bytes, sha256, expiresAt, createdAt } = findOwnExport(ctx, exportId);
  if (state === 'waiting' || state === 'running') throw new Refusal('conflict', 'exports.not_ready');
  const isThere = state === 'ready' && expiresAt !== null && expiresAt > ctx.now;
  if (!isThere || sealedKey === null || bytes === null || sha256 === null)
    throw new Refusal('not-found', 'exports.gone');
  const key = ctx.keys.open(sealedKey, exportKeyLabel(exportId));
  const file = await openWhole(archiveFile(folder, exportId), sealedSize(bytes));
  return {
    name: `muskat ${civilDateOf(createdAt)}.zip`,
    bytes,
    sha256,
    async *read(from, to) {
      try {
        yield* readSealedFile(file, { key, id: exportId }, { from, to, bytes });
      } finally {
        await file.close();
      }
    },
    close: () => file.close(),
  };
}

async function openWhole(path: string, size: number): Promise<FileHandle> {
  const file = await open(path, 'r').catch(() => null);
  if (!file) throw new Refusal('not-found', 'exports.gone');
  if ((await file.stat()).size === size) return file;
  await file.close();
  throw new Refusal('not-found', 'exports.gone');
}

/**
 * Logs a download before the first byte is given. One that is resumed, from a later byte, is the same download; from
 * somebody who has never begun one it is one of its own.
 */
export function noteDownload(ctx: Context, exportId: string, from: number): void {
  transact(ctx.db, (tx) => {
    const { downloadedAt } = findOwnExport(ctx, exportId);
    if (from > 0 && downloadedAt !== null) return;
    tx.update(exports).set({ downloadedAt: ctx.now }).where(eq(exports.id, exportId)).run();
    appendAuditEvent(ctx, tx, { action: 'export.download', subjectType: 'export', subjectId: exportId });
  });
}
