import { z } from 'zod';

/** How few people a figure can be about at least, and how many an organisation can ask for. */
export const FEWEST_LIMITS = { min: 5, max: 50 } as const;

export const FewestSchema = z.object({
  fewest: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/, 'form.fewest_range')
    .transform(Number)
    .refine((number) => number >= FEWEST_LIMITS.min && number <= FEWEST_LIMITS.max, 'form.fewest_range'),
});
