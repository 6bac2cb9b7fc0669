import { REQUEST_DECISIONS, REQUEST_KINDS } from 'db/schema/vocabulary';
import { z } from 'zod';

/** Inputs of the requests about own data, shared by the forms and the actions. Messages are translation keys. */

/** About a page and a half. */
const LONGEST = 4000;

const words = (missing: string) => z.string().trim().min(1, missing).max(LONGEST, 'form.too_long');

export const MakeRequestSchema = z.object({
  kind: z.enum(REQUEST_KINDS, 'form.request_kind_missing'),
  text: words('form.request_text_missing'),
});
export type MakeRequest = z.infer<typeof MakeRequestSchema>;

export const ExtendRequestSchema = z.object({ reason: words('form.reason_missing') });

export const AnswerRequestSchema = z.object({
  decision: z.enum(REQUEST_DECISIONS, 'form.request_decision_missing'),
  answer: words('form.request_answer_missing'),
});
export type AnswerRequest = z.infer<typeof AnswerRequestSchema>;

/** Why data that is held with good reason otherwise is erased: the grounds of the regulation's art. 17(1). */
export const ERASURE_GROUNDS = ['not-needed', 'objection', 'unlawful', 'legal-duty'] as const;

export const EraseForRequestSchema = z.object({
  chosen: z.array(z.string()).min(1, 'form.request_none_chosen'),
  ground: z.enum(ERASURE_GROUNDS, 'form.request_ground_missing'),
});
export type EraseForRequest = z.infer<typeof EraseForRequestSchema>;
