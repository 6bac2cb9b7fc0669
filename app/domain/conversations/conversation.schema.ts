import { DISCRETIONS } from 'templates/summary.schema';
import { z } from 'zod';

/** Inputs of the conversation's operations, shared by the forms and the actions. Messages are translation keys. */

/** About four pages: more than anybody says to one question. */
const LONG_TEXT = 10_000;
const SHORT_TEXT = 500;

const TextSchema = z.string().max(LONG_TEXT, 'form.too_long');
/** What the writer last saw; 0 where nothing had been saved. */
const VersionSchema = z.coerce.number().int().nonnegative();

const CivilDateSchema = z.iso
  .date('form.date_invalid')
  .refine((date) => date >= '2000-01-01' && date <= '2100-12-31', 'form.date_invalid');
const OptionalDateSchema = z
  .string()
  .trim()
  .transform((date) => date || null)
  .pipe(CivilDateSchema.nullable());

const OptionalIdSchema = z
  .string()
  .nullish()
  .transform((id) => id || null);

export const CallInSchema = z.object({
  templateId: z.string().min(1, 'form.template_missing'),
  heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
});
export type CallIn = z.infer<typeof CallInSchema>;

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

export const AgreementSchema = z.object({
  /** '' for a new one. */
  id: z.string().transform((id) => id || null),
  goal: z.string().trim().min(1, 'form.goal_missing').max(SHORT_TEXT, 'form.too_long'),
  activity: z.string().trim().max(SHORT_TEXT, 'form.too_long'),
  employeePart: z.string().trim().max(SHORT_TEXT, 'form.too_long'),
  leaderPart: z.string().trim().max(SHORT_TEXT, 'form.too_long'),
  support: z.string().trim().max(SHORT_TEXT, 'form.too_long').default(''),
  dueOn: OptionalDateSchema,
  followUpOn: OptionalDateSchema,
  statementId: OptionalIdSchema,
  /** The theme that it belongs to: id of a section of the template. */
  sectionId: OptionalIdSchema,
  /** In a group talk: whose individual plan it is in; absent in the group's own plan. */
  memberId: OptionalIdSchema,
  version: VersionSchema,
});
export type Agreement = z.infer<typeof AgreementSchema>;

/** Why a summary is sent back, reopened, or a conversation cancelled; both parties see it. */
export const ReasonSchema = z.object({
  reason: z.string().trim().min(1, 'form.reason_missing').max(SHORT_TEXT, 'form.too_long'),
});
