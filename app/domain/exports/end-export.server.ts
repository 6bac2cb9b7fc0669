import { existsSync } from 'node:fs';
import { type Transaction, transact } from 'db/client.server';
import { exportItems, exports } from 'db/schema/exports';
import { and, eq, inArray, lte, notInArray, or, type SQL } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context, SystemContext } from '../context';
import { Refusal } from '../errors';
import { archiveFile, removeArchive, removeUnwanted, unfinishedArchive } from './export-folder.server';
import { findOwnExport } from './own-exports.server';

const OVER = ['expired', 'cancelled', 'failed'] as const;
const DAY = 24 * 60 * 60_000;
/** How long it is shown that there was an export; what was disclosed stands in the log, and with the conversation. */
const REMEMBERED = 90 * DAY;

/** Without its key an archive is noise, on the disk and in every copy of it. */
const GONE = { sealedKey: null, nextAttemptAt: null } as const;

/** Takes an export back, or deletes its archive before its time. For whoever asked for it. */
export function cancelExport(ctx: Context, folder: string, exportId: string): void {
  transact(ctx.db, (tx) => {
    const { state } = findOwnExport(ctx, exportId);
    if (state === 'cancelled' || state === 'expired') throw new Refusal('conflict', 'exports.over');
    tx.update(exports)
      .set({ ...GONE, state: 'cancelled' })
      .where(eq(exports.id, exportId))
      .run();
    appendAuditEvent(ctx, tx, { action: 'export.cancel', subjectType: 'export', subjectId: exportId });
  });
  removeArchive(folder, exportId);
}

/** Has an export made that could not be. For whoever asked for it. */
export function retryExport(ctx: Context, exportId: string): void {
  transact(ctx.db, (tx) => {
    if (findOwnExport(ctx, exportId).state !== 'failed') throw new Refusal('conflict', 'exports.not_failed');
    tx.update(exports)
      .set({ state: 'waiting', attempts: 0, error: null, nextAttemptAt: null })
      .where(eq(exports.id, exportId))
      .run();
    appendAuditEvent(ctx, tx, { action: 'export.retry', subjectType: 'export', subjectId: exportId });
  });
}

/**
 * A conversation is erased, and with it every archive that it is in: the keys go in this transaction, the files with
 * the next `tidyExports`. What is being made begins anew without it. To be called before the items are deleted.
 */
export function withdrawExports(
  ctx: Pick<Context | SystemContext, 'actor' | 'keys' | 'now'>,
  tx: Transaction,
  conversationId: string,
): void {
  const having = tx
    .select({ id: exportItems.exportId })
    .from(exportItems)
    .where(eq(exportItems.conversationId, conversationId));
  tx.update(exports)
    .set({ state: 'waiting', nextAttemptAt: null })
    .where(and(inArray(exports.id, having), eq(exports.state, 'running')))
    .run();
  expire(ctx, tx, 'erased', and(inArray(exports.id, having), eq(exports.state, 'ready')));
}

function expire(
  ctx: Pick<Context | SystemContext, 'actor' | 'keys' | 'now'>,
  tx: Transaction,
  why: 'erased' | 'time' | 'missing',
  which: SQL | undefined,
): void {
  for (const { id } of tx.select({ id: exports.id }).from(exports).where(which).all()) {
    tx.update(exports)
      .set({ ...GONE, state: 'expired', error: why })
      .where(eq(exports.id, id))
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'export.expire',
      subjectType: 'export',
      subjectId: id,
      details: { why },
    });
  }
}

/**
 * Ends the exports whose time is up and those whose file is not there, as after a backup was restored, and removes
 * every file that belongs to none. What has been over for long is forgotten. For the system, as often as it likes.
 */
export function tidyExports(ctx: SystemContext, folder: string): void {
  const { db, now } = ctx;
  const ready = db.select({ id: exports.id }).from(exports).where(eq(exports.state, 'ready')).all();
  const missing = ready.map(({ id }) => id).filter((id) => !existsSync(archiveFile(folder, id)));
  const forgotten = and(
    inArray(exports.state, [...OVER]),
    lte(exports.createdAt, new Date(now.getTime() - REMEMBERED)),
  );
  const due = and(eq(exports.state, 'ready'), or(lte(exports.expiresAt, now), inArray(exports.id, missing)));
  const isDue = db.select({ id: exports.id }).from(exports).where(or(due, forgotten)).limit(1).get();
  if (isDue)
    transact(db, (tx) => {
      expire(ctx, tx, 'missing', and(eq(exports.state, 'ready'), inArray(exports.id, missing)));
      expire(ctx, tx, 'time', and(eq(exports.state, 'ready'), lte(exports.expiresAt, now)));
      const old = tx.select({ id: exports.id }).from(exports).where(forgotten);
      tx.delete(exportItems).where(inArray(exportItems.exportId, old)).run();
      tx.delete(exports).where(forgotten).run();
    });
  removeUnwanted(folder, () => filesInUse(ctx, folder));
}

function filesInUse({ db }: SystemContext, folder: string): Set<string> {
  const used = db
    .select({ id: exports.id, attempts: exports.attempts })
    .from(exports)
    .where(notInArray(exports.state, [...OVER]))
    .all();
  const nameOf = (path: string) => path.slice(folder.length + 1);
  return new Set(
    used.flatMap((one) => [nameOf(archiveFile(folder, one.id)), nameOf(unfinishedArchive(folder, one))]),
  );
}
