import { REVOCATION_REASONS } from 'db/schema/vocabulary';
import { z } from 'zod';

/** Revoking a certificate: why is what decides which signatures still hold. */
export const RevokeSchema = z.object({
  reason: z.enum(REVOCATION_REASONS, 'form.revocation_reason_missing'),
});

const AfterSchema = z.object({
  til: z.coerce
    .number()
    .int()
    .transform((at) => new Date(at))
    .refine((at) => !Number.isNaN(at.getTime())),
  efter: z.string().regex(/^[0-9a-f]{1,64}$/),
});

/** Where a page of the list begins, as it stands in the address; null for the first, and for what is no place. */
export function afterIn(query: URLSearchParams): { issuedAt: Date; serial: string } | null {
  const { data } = AfterSchema.safeParse(Object.fromEntries(query));
  return data ? { issuedAt: data.til, serial: data.efter } : null;
}
