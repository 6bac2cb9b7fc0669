import { z } from 'zod';

/** The mark on a theme as its card posts it. */
export const MarkSchema = z.object({
  questionId: z.string().min(1),
  wanted: z.enum(['yes', 'no']),
  version: z.coerce.number().int().nonnegative(),
});
