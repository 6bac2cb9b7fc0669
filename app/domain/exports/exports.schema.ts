import { PURPOSES } from 'db/schema/vocabulary';
import { z } from 'zod';

/** Why HR needs to see a signed summary: it is logged, and the two parties can ask. */
export const PurposeSchema = z.object({
  purpose: z.enum(PURPOSES, 'form.purpose_missing'),
  reference: z.string().trim().max(200, 'form.too_long'),
});
export type Purpose = z.infer<typeof PurposeSchema>;

/** As many as can be ticked one by one; of a list that is narrowed, all can be had. */
const MOST_TICKED = 200;
/** As many as one archive holds; whoever needs more takes two. */
export const MOST_IN_ARCHIVE = 10_000;

/** One box ticked posts a text, several a list, none nothing. */
const ChosenSchema = z
  .union([z.array(z.string()), z.string().transform((id) => [id])])
  .default([])
  .pipe(z.array(z.string()).max(MOST_TICKED, 'form.too_many_chosen'));

/** Which signed summaries HR takes out, and why: those that are ticked, or all that the list is narrowed to. */
export const ExportSchema = z
  .object({
    scope: z.enum(['ticked', 'all']).default('ticked'),
    chosen: ChosenSchema,
    /** An archive, a spreadsheet of the agreements, or the case system with the name that follows. */
    to: z
      .union([z.enum(['zip', 'csv', 'xlsx']), z.templateLiteral(['case-system:', z.string()])])
      .default('zip'),
    ...PurposeSchema.shape,
  })
  .refine(({ scope, chosen }) => scope === 'all' || !Array.isArray(chosen) || chosen.length > 0, {
    path: ['chosen'],
    error: 'form.none_chosen',
    // Said together with what else is missing.
    when: () => true,
  });
