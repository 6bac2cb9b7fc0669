import { z } from 'zod';

/** Which year is made up, by somebody who knows that it is done once. */
export const MakeUpYearSchema = z.object({
  year: z
    .string()
    .regex(/^\d{4}$/)
    .transform(Number),
  confirmed: z.literal('on', 'form.year_not_confirmed'),
});
