import { GRANTS } from 'db/schema/vocabulary';
import { z } from 'zod';

const GrantSchema = z.enum(GRANTS, 'form.grant_missing');
const RequestSchema = z.string().min(1).max(40);

/** What an administrator does about the rights of a person. */
export const RightsActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('give'), grant: GrantSchema }),
  z.object({ intent: z.literal('take'), grant: GrantSchema }),
  z.object({ intent: z.literal('approve'), request: RequestSchema }),
  z.object({ intent: z.literal('refuse'), request: RequestSchema }),
  z.object({ intent: z.literal('withdraw'), request: RequestSchema }),
]);
export type RightsAct = z.infer<typeof RightsActSchema>;

export const GiveRightSchema = z.object({ intent: z.literal('give'), grant: GrantSchema });
