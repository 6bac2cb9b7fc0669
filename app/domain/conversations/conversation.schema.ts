import { DISCRETIONS } from 'templates/summary.schema';
import { z } from 'zod';
import type { Meeting } from './talk-time.rules';
import { endsSameDay, PAST_MIDNIGHT, TIME_FIELDS } from './talk-time.schema';

/** Inputs of the conversation's operations, shared by the forms and the actions. Messages are translation keys. */

/** About four pages: more than anybody says to one question. */
const LONG_TEXT = 10_000;
export const SHORT_TEXT = 500;

const TextSchema = z.string().max(LONG_TEXT, 'form.too_long');
/** What the writer last saw; 0 where nothing had been saved. */
export const VersionSchema = z.coerce.number().int().nonnegative();

export const CivilDateSchema = z.iso
  .date('form.date_invalid')
  .refine((date) => date >= '2000-01-01' && date <= '2100-12-31', 'form.date_invalid');

export const CallInSchema = z
  .object({
    templateId: z.string().min(1, 'form.template_missing'),
    heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
    ...TIME_FIELDS,
  })
  .refine(endsSameDay, PAST_MIDNIGHT);
/**
 * For `refine`: nobody is called in to a day that is over, which is a slip of the pen. A talk that has been held is
 * called in to today, and is given its day once it has begun.
 */
export const isToCome =
  (today: string) =>
  ({ heldOn }: { heldOn: string }): boolean =>
    heldOn >= today;
export const DAY_PAST = { path: ['heldOn'], message: 'form.date_past' };

export type CallIn = Pick<z.infer<typeof CallInSchema>, 'templateId' | 'heldOn'> & Meeting;

export const AnswerSchema = z.object({
  questionId: z.string(),
  /** Id of the word of the scale, or of the choice; absent or '' where nothing is chosen. */
  scale: z
    .string()
    .max(100, 'form.too_long')
    .optional()
    .transform((scale) => scale || null),
  text: TextSchema,
  version: VersionSchema,
});
export type Answer = z.infer<typeof AnswerSchema>;

/** An id that the writer's browser made, so that sending a new line again adds no second one. */
export const ChosenIdSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const RecordLineSchema = z.object({
  id: ChosenIdSchema,
  sectionId: z.string(),
  text: TextSchema,
  discretion: z.enum(DISCRETIONS),
  version: VersionSchema,
});
export type RecordLine = z.infer<typeof RecordLineSchema>;

/** Why a summary is sent back, reopened, or a conversation cancelled; both parties see it. */
export const ReasonSchema = z.object({
  reason: z.string().trim().min(1, 'form.reason_missing').max(SHORT_TEXT, 'form.too_long'),
});
