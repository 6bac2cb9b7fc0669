import { discardReview } from 'app/domain/frameworks/review/discard-review.server';
import type { FrameworkEdit } from 'app/domain/frameworks/review/edit.schema';
import { editReview, undoEdit } from 'app/domain/frameworks/review/edit-review.server';
import { exportFramework } from 'app/domain/frameworks/review/export-framework.server';
import { listReviews } from 'app/domain/frameworks/review/list-reviews.server';
import { publishReview } from 'app/domain/frameworks/review/publish-review.server';
import { readReview } from 'app/domain/frameworks/review/read-review.server';
import { startReview } from 'app/domain/frameworks/review/start-review.server';
import { frameworkDraftEdits } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';
import { sample } from './sample-documents';

const rename: FrameworkEdit = { kind: 'rename', name: 'Nyt navn', organisation: null };
const last: FrameworkEdit = { kind: 'rename', name: 'Sidste navn', organisation: null };
const unknown: FrameworkEdit = { kind: 'leave-out', statement: 's_vaek', why: 'narrative' };

/** A draft with three corrections, the second of which an earlier release could make and this one cannot. */
function withMisfit(stored: object = unknown) {
  const adam = organisationWithTeam().as('Adam');
  const { draftId } = startReview(adam, sample());
  for (const [i, edit] of [rename, rename, last].entries())
    editReview(adam, draftId, { version: i + 1, edit });
  adam.db
    .update(frameworkDraftEdits)
    .set({ edit: JSON.stringify(stored) })
    .where(eq(frameworkDraftEdits.number, 2))
    .run();
  return { adam, draftId, version: 4 };
}

describe('a stored correction that no longer fits', () => {
  it('is named, and the review shows the framework as it was before it', () => {
    const { adam, draftId } = withMisfit();
    const review = readReview(adam, draftId);
    expect(review.misfit).toEqual({ number: 2, edit: unknown, why: 'framework.unknown_piece' });
    expect(review.framework.name).toBe('Nyt navn');
    expect(listReviews(adam)).toHaveLength(1);
  });

  it('is named also where this release cannot even read it', () => {
    const { adam, draftId } = withMisfit({ kind: 'something-else' });
    expect(readReview(adam, draftId).misfit).toEqual({ number: 2, edit: null, why: null });
    expect(listReviews(adam)).toHaveLength(1);
  });

  it.each([
    ['publishing', (at: ReturnType<typeof withMisfit>) => publishReview(at.adam, at.draftId, at)],
    ['taking out', (at: ReturnType<typeof withMisfit>) => exportFramework(at.adam, at.draftId)],
    [
      'correcting',
      (at: ReturnType<typeof withMisfit>) => editReview(at.adam, at.draftId, { ...at, edit: last }),
    ],
  ])('stands in the way of %s, with a text that says what to do', (_what, operation) => {
    const draft = withMisfit();
    expect(() => operation(draft)).toThrow(refused('framework.correction_misfits', 'conflict'));
    expect(readReview(draft.adam, draft.draftId).version).toBe(4);
  });

  it.each([unknown, { kind: 'something-else' }])('is undone with all that came after it: %j', (stored) => {
    const { adam, draftId, version } = withMisfit(stored);
    const after = undoEdit(adam, draftId, { version });
    const review = readReview(adam, draftId);
    expect(review).toMatchObject({ version: after, misfit: null, edits: [{ number: 1, edit: rename }] });
    expect(publishReview(adam, draftId, { version: after })).toBe(draftId);
  });

  it('does not keep the review from being thrown away', () => {
    const { adam, draftId, version } = withMisfit();
    discardReview(adam, draftId, { version });
    expect(listReviews(adam)).toEqual([]);
  });
});
