import { z } from 'zod';
import { GROUPS_TO_REMIND } from './by-hand.rules';

/** Whom HR reminds by hand: a group, in a unit and below it or in the whole round. */
export const RemindSchema = z.object({
  group: z.enum(GROUPS_TO_REMIND),
  enhed: z
    .string()
    .max(60)
    .transform((id) => id || null),
});
