import type { Db, Transaction } from 'db/client.server';
import { frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import type { Context } from '../../context';
import { Refusal } from '../../errors';

export type DraftRow = typeof frameworkDrafts.$inferSelect;

/**
 * The draft with this id. Refuses with `framework.already_published` where it has been published since: the
 * framework has the draft's id. That is worth a row in the log where it was to be changed.
 */
export function findDraft(db: Db | Transaction, id: string, to: 'read' | 'change' = 'read'): DraftRow {
  const draft = db.select().from(frameworkDrafts).where(eq(frameworkDrafts.id, id)).get();
  if (draft) return draft;
  const published = db.select({ id: frameworks.id }).from(frameworks).where(eq(frameworks.id, id)).get();
  const denied = { action: 'framework.change-published', subjectType: 'framework', subjectId: id };
  if (published)
    throw new Refusal('conflict', 'framework.already_published', {}, to === 'change' ? denied : null);
  throw new Refusal('not-found', 'access.not_found');
}

/** The draft, which nobody has changed since `version` was read. */
export function findUnchangedDraft(tx: Db | Transaction, id: string, version: number): DraftRow {
  const draft = findDraft(tx, id, 'change');
  if (draft.version !== version) throw new Refusal('conflict', 'framework.draft_changed');
  return draft;
}

/** Marks the draft as changed now; returns its new version. */
export function bumpDraft(
  ctx: Context,
  tx: Transaction,
  draft: DraftRow,
  change: Partial<Pick<DraftRow, 'replacesId'>> = {},
): number {
  const version = draft.version + 1;
  tx.update(frameworkDrafts)
    .set({ ...change, version, changedAt: ctx.now })
    .where(eq(frameworkDrafts.id, draft.id))
    .run();
  return version;
}
