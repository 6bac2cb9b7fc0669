import { z } from 'zod';

/** `person` is written as people know them: name, e-mail or payroll number. */
export const PlaceHoldSchema = z.object({
  person: z.string().trim().min(1, 'form.hold_person_missing').max(200, 'form.too_long'),
  reference: z.string().trim().min(1, 'form.hold_reference_missing').max(100, 'form.too_long'),
});
export type PlaceHold = z.infer<typeof PlaceHoldSchema>;
