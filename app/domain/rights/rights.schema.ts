import { z } from 'zod';

/** As many as a page of the ledger can have ticked. */
const MOST_TICKED = 200;

/** Who of the ledger is put into which round. */
export const IncludeSchema = z.object({
  cycleId: z.string().min(1, 'form.choice_missing').max(60, 'form.choice_missing'),
  chosen: z.array(z.string()).min(1, 'form.nobody_chosen').max(MOST_TICKED, 'form.nobody_chosen'),
});
