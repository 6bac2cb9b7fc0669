import { z } from 'zod';
import { CivilDateSchema } from '../conversation.schema';
import { endsSameDay, PAST_MIDNIGHT, TIME_FIELDS } from '../talk-time.schema';

/** Another day for the talk and when and where on it, or the day on which it was held. */
export const DaySchema = z
  .object({ heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema), ...TIME_FIELDS })
  .refine(endsSameDay, PAST_MIDNIGHT);

/** The leader whom the page named: nobody is handed a record that the employee did not see the name of. */
export const HandOverSchema = z.object({ to: z.string().min(1) });
