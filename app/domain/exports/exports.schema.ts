import { PURPOSES } from 'db/schema/vocabulary';
import { z } from 'zod';

/** Why HR needs to see a signed summary: it is logged, and the two parties can ask. */
export const PurposeSchema = z.object({
  purpose: z.enum(PURPOSES, 'form.purpose_missing'),
  reference: z.string().trim().max(200, 'form.too_long'),
});
export type Purpose = z.infer<typeof PurposeSchema>;

/** As many as one download carries; whoever needs more takes two. */
export const EXPORT_LIMIT = 200;

/** One box ticked posts a text, several a list, none nothing. */
const ChosenSchema = z
  .union([z.array(z.string()), z.string().transform((id) => [id])])
  .default([])
  .pipe(z.array(z.string()).min(1, 'form.none_chosen').max(EXPORT_LIMIT, 'form.too_many_chosen'));

/** Which signed summaries HR downloads, and why. */
export const ExportSchema = z.object({ chosen: ChosenSchema, ...PurposeSchema.shape });
