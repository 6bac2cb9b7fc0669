import { z } from 'zod';

/** The longest reservation that fits into the box on the page, in characters. */
export const RESERVATION_LIMIT = 600;

/** Signing: what was shown, the proof of identity, and the reservation if there is one. */
export const SignSchema = z.object({
  summaryId: z.string().min(1),
  /** SHA-256 of the frozen document that was shown: another one is not signed. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  password: z.string().min(1, 'form.password_missing').max(200, 'form.too_long'),
  reservation: z.string().trim().max(RESERVATION_LIMIT, 'form.reservation_long'),
});
export type Sign = z.infer<typeof SignSchema>;
