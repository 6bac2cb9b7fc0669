import { PROGRESS } from 'db/schema/vocabulary';
import { VERDICTS } from 'templates/summary.schema';
import { z } from 'zod';
import { ChosenIdSchema, CivilDateSchema, SHORT_TEXT, VersionSchema } from '../conversation.schema';

/** Inputs of the operations on agreements, shared by the forms and the actions. Messages are translation keys. */

const LineSchema = z.string().trim().max(SHORT_TEXT, 'form.too_long');
/** A field that a short form leaves out is empty. */
const OptionalLineSchema = LineSchema.default('');

const OptionalDateSchema = z
  .string()
  .trim()
  .default('')
  .transform((date) => date || null)
  .pipe(CivilDateSchema.nullable());

const OptionalIdSchema = z
  .string()
  .nullish()
  .transform((id) => id || null);

const AgreementContentSchema = z.object({
  goal: LineSchema.min(1, 'form.goal_missing'),
  activity: OptionalLineSchema,
  employeePart: OptionalLineSchema,
  leaderPart: OptionalLineSchema,
  support: OptionalLineSchema,
  dueOn: OptionalDateSchema,
  followUpOn: OptionalDateSchema,
  statementId: OptionalIdSchema,
  /** The theme that it belongs to: id of a section of the template. */
  sectionId: OptionalIdSchema,
  /** In a group talk: whose individual plan it is in; absent in the group's own plan. */
  memberId: OptionalIdSchema,
});

export const AgreementSchema = AgreementContentSchema.extend({
  /** '' for a new one; or, with version 0, one that the writer's page has chosen, so that sending it again adds no second. */
  id: z.union([z.literal(''), ChosenIdSchema]).transform((id) => id || null),
  version: VersionSchema,
});
export type Agreement = z.infer<typeof AgreementSchema>;

/** What has been taken out, on its way back in. */
export const RestoreAgreementSchema = AgreementContentSchema.extend({
  id: ChosenIdSchema,
  /** The version that was taken out; more often than this nobody has changed a line. */
  version: VersionSchema.max(999_999),
  position: z.coerce.number().int().positive(),
  carriedFromId: OptionalIdSchema,
});
export type RestoreAgreement = z.infer<typeof RestoreAgreementSchema>;

export const RemoveAgreementSchema = z.object({ id: z.string().min(1), version: VersionSchema });
export type RemoveAgreement = z.infer<typeof RemoveAgreementSchema>;

/** What a talk says of an agreement from an earlier one. */
export const VerdictSchema = z
  .object({
    agreementId: z.string().min(1),
    /** '' takes it back: nothing has been said. */
    verdict: z
      .union([z.enum(VERDICTS), z.literal('')])
      .default('')
      .transform((verdict) => verdict || null),
    reason: OptionalLineSchema,
    version: VersionSchema,
  })
  .refine(({ verdict, reason }) => verdict !== 'drop' || reason !== '', {
    path: ['reason'],
    message: 'form.drop_reason_missing',
  })
  // A reason for nothing would be lost.
  .refine(({ verdict, reason }) => verdict !== null || reason === '', {
    path: ['verdict'],
    message: 'form.verdict_missing',
  });
export type VerdictInput = z.infer<typeof VerdictSchema>;

export const ProgressSchema = z.object({
  agreementId: ChosenIdSchema,
  progress: z.enum(PROGRESS, 'form.progress_missing'),
  text: LineSchema.default(''),
});
export type ProgressInput = z.infer<typeof ProgressSchema>;

/** Why nothing is agreed; both read it, and it stands in the document. */
export const NoAgreementsSchema = z.object({
  reason: LineSchema.min(1, 'form.no_agreements_reason_missing'),
});
