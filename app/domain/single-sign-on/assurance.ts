import { z } from 'zod';
import type { Claims } from './match-rule';

const AssuranceSchema = z.object({
  acr: z.string().max(200).optional().catch(undefined),
  amr: z.array(z.string().max(50)).max(10).optional().catch(undefined),
  auth_time: z.number().optional().catch(undefined),
});

/** How sure the provider is and when it asked, as it says itself: its level, its methods, seconds since 1970. */
export function assuranceOf(claims: Claims): string {
  return JSON.stringify(AssuranceSchema.parse(claims));
}
