import type { Context } from '../../context';
import { nestFields, PostedAnswersSchema } from './answers-form.schema';
import { type SavedAnswer, saveAnswer, saveAnswerFromPaper } from './save-answer.server';

export type PostedAnswers =
  | { outcome: 'saved' }
  | { outcome: 'invalid'; errors: Record<string, string> }
  /** What was typed where a newer text stood; the newer one is on the page again, this is shown beside it. */
  | { outcome: 'stale'; conflicts: { questionId: string; typed: { scale: string; text: string } }[] };

type Posted = Parameters<typeof saveAnswer>[2];

/** Saves a page of the actor's preparation as a form posts it: each answer for itself, as `saveAnswer` does. */
export function savePostedAnswers(ctx: Context, conversationId: string, form: FormData): PostedAnswers {
  const told = form.get('told') === 'shared' ? 'shared' : 'only-you';
  return saveEach(form, (answer) => saveAnswer(ctx, conversationId, answer, told));
}

/** As `savePostedAnswers`, for what the leader types in from an employee's paper. */
export function savePostedFromPaper(
  ctx: Context,
  conversationId: string,
  personId: string,
  form: FormData,
): PostedAnswers {
  return saveEach(form, (answer) => saveAnswerFromPaper(ctx, conversationId, personId, answer));
}

function saveEach(form: FormData, save: (answer: Posted) => SavedAnswer): PostedAnswers {
  const parsed = PostedAnswersSchema.safeParse(nestFields(form));
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
    return { outcome: 'invalid', errors };
  }
  const conflicts = Object.entries(parsed.data).flatMap(([questionId, answer]) =>
    save({ questionId, ...answer }).outcome === 'stale'
      ? [{ questionId, typed: { scale: answer.scale ?? '', text: answer.text } }]
      : [],
  );
  return conflicts.length > 0 ? { outcome: 'stale', conflicts } : { outcome: 'saved' };
}
