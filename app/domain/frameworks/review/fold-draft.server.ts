import type { Db, Transaction } from 'db/client.server';
import { type Framework, FrameworkSchema } from 'templates/framework.schema';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { storedDocument } from '../stored-document.server';
import { applyFrameworkEdit, correctedFramework } from './apply-edit';
import { type StoredEdit, storedEdits } from './draft-edits.server';
import type { FrameworkEdit } from './edit.schema';
import { type EditRefusal, FrameworkEditError } from './edit-refusals.rules';
import type { DraftRow } from './find-draft.server';
import { rebuildDocument } from './rebuilt-document';
import { openReviewDocument, type ReviewDocument } from './review-document';

/**
 * A stored correction that can no longer be made, as where a later release reads corrections otherwise. `edit` is
 * null where it cannot even be read, and then `why` is too.
 */
export type Misfit = { number: number; edit: FrameworkEdit | null; why: EditRefusal | null };

export type FoldedDraft = {
  original: Framework;
  document: ReviewDocument;
  /** With all corrections; up to the first that no longer fits, where there is one. */
  framework: Framework;
  misfit: Misfit | null;
};

/**
 * A draft with its corrections folded over what the reader made. Opening a long document takes a while: a writer
 * folds before it takes the lock, and sees in the transaction that the draft is the same still.
 */
export function foldDraft(ctx: Context, db: Db | Transaction, draft: DraftRow): FoldedDraft {
  const drafts = foldedIn(ctx.db);
  const edits = storedEdits(db, draft.id);
  const known = drafts.get(draft.id);
  const goesOn = known?.rows.every((row, i) => row === edits[i]?.row) ? known : null;
  const { original, document } = goesOn ?? openDraft(ctx, db, draft);
  const start = goesOn?.framework ?? correctedFramework(original, document, []);
  const from = goesOn?.rows.length ?? 0;
  const { framework, made, misfit } = foldedOver(start, document, edits.slice(from));
  const rows = edits.slice(0, from + made).map(({ row }) => row);
  drafts.delete(draft.id);
  drafts.set(draft.id, { rows, original, document, framework });
  for (const oldest of drafts.keys()) if (drafts.size > MOST_OPEN) drafts.delete(oldest);
  return { original, document, framework, misfit };
}

/** Refuses with `framework.correction_misfits` where a correction no longer fits: what was made is not all of it. */
export function assertAllFit({ misfit }: FoldedDraft): void {
  if (misfit) throw new Refusal('conflict', 'framework.correction_misfits', { number: misfit.number });
}

function foldedOver(
  before: Framework,
  document: ReviewDocument,
  edits: readonly StoredEdit[],
): Pick<FoldedDraft, 'framework' | 'misfit'> & { made: number } {
  let framework = before;
  for (const [made, { number, edit }] of edits.entries()) {
    if (edit === null) return { framework, made, misfit: { number, edit, why: null } };
    try {
      framework = applyFrameworkEdit(framework, document, edit);
    } catch (error) {
      if (!(error instanceof FrameworkEditError)) throw error;
      return { framework, made, misfit: { number, edit, why: error.code } };
    }
  }
  return { framework, made: edits.length, misfit: null };
}

/** `framework` is what the corrections in `rows`, all of which fit, made of the original. */
type Known = Omit<FoldedDraft, 'misfit'> & { rows: string[] };

/**
 * The drafts that were folded last, each with the corrections that it was folded from: the next correction goes on
 * from there, and opening a long document takes longer than all the rest.
 */
const foldedDrafts = new WeakMap<Db, Map<string, Known>>();
const MOST_OPEN = 4;

function foldedIn(db: Db) {
  const drafts = foldedDrafts.get(db) ?? new Map<string, Known>();
  foldedDrafts.set(db, drafts);
  return drafts;
}

function openDraft(
  ctx: Context,
  db: Db | Transaction,
  draft: DraftRow,
): Pick<FoldedDraft, 'original' | 'document'> {
  const known = foldedIn(ctx.db).get(draft.id);
  if (known) return known;
  const original = FrameworkSchema.parse(JSON.parse(draft.original));
  if (draft.documentId === null) return { original, document: rebuildDocument(original) };
  const { text, mediaType } = storedDocument(db, draft.documentId);
  return { original, document: openReviewDocument(text, mediaType) };
}
