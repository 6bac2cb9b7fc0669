import { EVERYBODY, type Framework } from 'templates/framework.schema';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { nameOf } from '../../people/find-person.server';
import { storedDocument } from '../stored-document.server';
import { type DraftEdit, editsOf } from './draft-edits.server';
import { canJoin } from './edits/statements';
import { findDraft } from './find-draft.server';
import { foldDraft, type Misfit } from './fold-draft.server';
import { reviewPassages } from './passages';
import type { Passage } from './passages.rules';
import { type FrameworkVersion, proposeReplaced, versionBy } from './replaces.server';
import type { ReviewDocument } from './review-document';

export type Review = {
  id: string;
  version: number;
  createdAt: Date;
  /** The name of who began it; null for the system's own jobs. */
  createdBy: string | null;
  changedAt: Date;
  /** Null where only the framework was taken in: then the passages are its own pieces. */
  document: { name: string; mediaType: string } | null;
  /** With all corrections; up to `misfit`, where there is one. */
  framework: Framework;
  /** The first correction that no longer fits: until it is taken back nothing can be corrected or published. */
  misfit: Misfit | null;
  passages: Passage[];
  /** The newest last; `madeBy` is a name. */
  edits: DraftEdit[];
  counts: ReviewCounts;
  /** For each statement that can be joined with the one after it: the id of that one. */
  next: Record<string, string>;
  replaces: FrameworkVersion | null;
  /** What it may be a new edition of, while nothing has been said; `share` of its statements in common, 0 to 1. */
  proposal: (FrameworkVersion & { share: number }) | null;
};

type ReviewCounts = {
  statements: number;
  indicators: number;
  /** Pieces that a person has to decide about. */
  unsure: number;
  byTheme: Record<string, number>;
  byRole: Record<string, number>;
};

/** A draft with everything that the review shows. For administrators; `to` says whether they came to change it. */
export function readReview(ctx: Context, draftId: string, to: 'read' | 'change' = 'read'): Review {
  authorizeFunction(ctx.actor, 'administer-frameworks');
  const draft = findDraft(ctx.db, draftId, to);
  const { original, document, framework, misfit } = foldDraft(ctx, ctx.db, draft);
  const stored = draft.documentId === null ? null : storedDocument(ctx.db, draft.documentId);
  const replaces = versionBy(ctx.db, draft.replacesId);
  const nameBy = (id: string | null) => (id === null ? null : nameOf(ctx.db, id));
  return {
    id: draft.id,
    version: draft.version,
    createdAt: draft.createdAt,
    createdBy: nameBy(draft.createdBy),
    changedAt: draft.changedAt,
    document: stored && { name: stored.name, mediaType: stored.mediaType },
    framework,
    misfit,
    passages: reviewPassages(document, framework, original),
    edits: editsOf(ctx.db, draftId).map((edit) => ({ ...edit, madeBy: nameBy(edit.madeBy) })),
    counts: countsOf(framework),
    next: joinable(framework, document),
    replaces,
    proposal: replaces ? null : proposeReplaced(ctx, framework),
  };
}

function countsOf({ statements, indicators, leftOut, themes, roles }: Framework): ReviewCounts {
  const countBy = (ids: readonly string[], of: (id: string) => number) =>
    Object.fromEntries(ids.map((id) => [id, of(id)]));
  return {
    statements: statements.length,
    indicators: indicators.length,
    unsure: leftOut.filter(({ why }) => why === 'unsure').length,
    byTheme: countBy(
      themes.map(({ id }) => id),
      (id) => statements.filter(({ theme }) => theme === id).length,
    ),
    byRole: countBy(
      [...roles.map(({ id }) => id), EVERYBODY],
      (id) => statements.filter(({ role }) => role === id).length,
    ),
  };
}

/** Statements are in the order of the document: only the next in the list can be the next there. */
function joinable(framework: Framework, document: ReviewDocument): Record<string, string> {
  return Object.fromEntries(
    framework.statements.flatMap((statement, place) => {
      const next = framework.statements[place + 1];
      return next && canJoin(framework, document, statement, next) ? [[statement.id, next.id]] : [];
    }),
  );
}
