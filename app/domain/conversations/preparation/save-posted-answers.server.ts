import type { Context } from '../../context';
import { nestFields, PostedAnswersSchema } from './answers-form.schema';
import { saveAnswer } from './save-answer.server';

export type PostedAnswers =
  | { outcome: 'saved' }
  | { outcome: 'invalid'; errors: Record<string, string> }
  /** What was typed where a newer text stood; the newer one is on the page again, this is shown beside it. */
  | { outcome: 'stale'; conflicts: { questionId: string; typed: { scale: string; text: string } }[] };

/** Saves a page of the actor's preparation as a form posts it: each answer for itself, as `saveAnswer` does. */
export function savePostedAnswers(ctx: Context, conversationId: string, form: FormData): PostedAnswers {
  const parsed = PostedAnswersSchema.safeParse(nestFields(form));
  if (!parsed.success) {
    const errors: Record<string, string> = {};
    for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
    return { outcome: 'invalid', errors };
  }
  const conflicts = Object.entries(parsed.data).flatMap(([questionId, answer]) => {
    const saved = saveAnswer(ctx, conversationId, { questionId, ...answer });
    return saved.outcome === 'stale'
      ? [{ questionId, typed: { scale: answer.scale ?? '', text: answer.text } }]
      : [];
  });
  return conflicts.length > 0 ? { outcome: 'stale', conflicts } : { outcome: 'saved' };
}
