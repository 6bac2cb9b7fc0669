import { z } from 'zod';
import { CivilDateSchema } from '../conversation.schema';

/** Another day for the talk, or the day on which it was held. */
export const DaySchema = z.object({
  heldOn: z.string().min(1, 'form.date_missing').pipe(CivilDateSchema),
});

/** The leader whom the page named: nobody is handed a record that the employee did not see the name of. */
export const HandOverSchema = z.object({ to: z.string().min(1) });
