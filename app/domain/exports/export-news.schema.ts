import { EXPORT_STATES } from 'db/schema/vocabulary';
import { z } from 'zod';

/** How far an export is, as its page asks. */
export const ExportNewsSchema = z.object({
  state: z.enum(EXPORT_STATES),
  done: z.number(),
  requested: z.number(),
});
