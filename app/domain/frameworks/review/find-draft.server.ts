import type { Db, Transaction } from 'db/client.server';
import { frameworkDraftEdits, frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { asc, eq } from 'drizzle-orm';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { storedDocument } from '../stored-document.server';
import { correctedFramework } from './apply-edit';
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
  const original = FrameworkSchema.parse(JSON.parse(draft.original));
  const document =
    draft.documentId === null ? rebuildDocument(original) : openedDocument(ctx.db, db, draft.documentId);
  const edits = editsOf(db, draft.id).map(({ edit }) => edit);
  return { original, document, framework: correctedFramework(original, document, edits) };
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

/** Opening a long document takes longer than all the rest of a correction, and documents never change. */
const opened = new WeakMap<Db, Map<string, ReviewDocument>>();
const MOST_OPEN = 4;

function openedDocument(key: Db, db: Db | Transaction, id: string): ReviewDocument {
  const documents = opened.get(key) ?? new Map<string, ReviewDocument>();
  opened.set(key, documents);
  const known = documents.get(id);
  const document = known ?? openDocument(db, id);
  documents.delete(id);
  documents.set(id, document);
  for (const oldest of documents.keys()) if (documents.size > MOST_OPEN) documents.delete(oldest);
  return document;
}

function openDocument(db: Db | Transaction, id: string): ReviewDocument {
  const { text, mediaType } = storedDocument(db, id);
  return openReviewDocument(text, mediaType);
}
