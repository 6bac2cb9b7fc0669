import type { Db, Transaction } from 'db/client.server';
import { frameworkDraftEdits, frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { asc, eq } from 'drizzle-orm';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { storedDocument } from '../stored-document.server';
import { applyFrameworkEdit, correctedFramework } from './apply-edit';
import { type FrameworkEdit, FrameworkEditSchema } from './edit.schema';
import { rebuildDocument } from './rebuilt-document';
import { openReviewDocument, type ReviewDocument } from './review-document';

export type DraftRow = typeof frameworkDrafts.$inferSelect;

/**
 * The draft with this id. Refuses with `framework.already_published` where it has been published since: the
 * framework has the draft's id.
 */
export function findDraft(db: Db | Transaction, id: string): DraftRow {
  const draft = db.select().from(frameworkDrafts).where(eq(frameworkDrafts.id, id)).get();
  if (draft) return draft;
  const published = db.select({ id: frameworks.id }).from(frameworks).where(eq(frameworks.id, id)).get();
  if (published) throw new Refusal('conflict', 'framework.already_published');
  throw new Refusal('not-found', 'access.not_found');
}

/** The draft, which nobody has changed since `version` was read. */
export function findUnchangedDraft(tx: Transaction, id: string, version: number): DraftRow {
  const draft = findDraft(tx, id);
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

export type FoldedDraft = {
  original: Framework;
  document: ReviewDocument;
  /** With all corrections. */
  framework: Framework;
};

/** A draft with its corrections folded over what the reader made. */
export function foldDraft(ctx: Context, db: Db | Transaction, draft: DraftRow): FoldedDraft {
  const drafts = foldedIn(ctx.db);
  const edits = editsOf(db, draft.id).map(({ edit }) => edit);
  const rows = edits.map((edit) => JSON.stringify(edit));
  const known = drafts.get(draft.id);
  const goesOn = known?.rows.every((row, i) => row === rows[i]) ? known : null;
  const { original, document } = goesOn?.folded ?? openDraft(ctx, db, draft);
  const before = goesOn?.folded.framework ?? correctedFramework(original, document, []);
  const framework = edits
    .slice(goesOn?.rows.length ?? 0)
    .reduce((now, edit) => applyFrameworkEdit(now, document, edit), before);
  const folded = { original, document, framework };
  drafts.delete(draft.id);
  drafts.set(draft.id, { rows, folded });
  for (const oldest of drafts.keys()) if (drafts.size > MOST_OPEN) drafts.delete(oldest);
  return folded;
}

/**
 * The drafts that were folded last, each with the corrections that it was folded from: the next correction goes on
 * from there, and opening a long document takes longer than all the rest.
 */
const foldedDrafts = new WeakMap<Db, Map<string, { rows: string[]; folded: FoldedDraft }>>();
const MOST_OPEN = 4;

function foldedIn(db: Db) {
  const drafts = foldedDrafts.get(db) ?? new Map<string, { rows: string[]; folded: FoldedDraft }>();
  foldedDrafts.set(db, drafts);
  return drafts;
}

function openDraft(
  ctx: Context,
  db: Db | Transaction,
  draft: DraftRow,
): Pick<FoldedDraft, 'original' | 'document'> {
  const known = foldedIn(ctx.db).get(draft.id)?.folded;
  if (known) return known;
  const original = FrameworkSchema.parse(JSON.parse(draft.original));
  if (draft.documentId === null) return { original, document: rebuildDocument(original) };
  const { text, mediaType } = storedDocument(db, draft.documentId);
  return { original, document: openReviewDocument(text, mediaType) };
}

export type DraftEdit = { number: number; edit: FrameworkEdit; madeAt: Date; madeBy: string | null };

/** The corrections of a draft in their order. */
export function editsOf(db: Db | Transaction, draftId: string): DraftEdit[] {
  return db
    .select()
    .from(frameworkDraftEdits)
    .where(eq(frameworkDraftEdits.draftId, draftId))
    .orderBy(asc(frameworkDraftEdits.number))
    .all()
    .map(({ number, edit, madeAt, madeBy }) => ({
      number,
      edit: FrameworkEditSchema.parse(JSON.parse(edit)),
      madeAt,
      madeBy,
    }));
}
