import { DISCRETIONS } from 'templates/summary.schema';
import { z } from 'zod';
import { ChosenIdSchema, RecordLineSchema } from '../conversation.schema';

/** What a script of a section's page sends: a line to save, or one to take away. */
export const SentLineSchema = z.union([
  RecordLineSchema.pick({ id: true, version: true }).extend({ removed: z.literal('yes') }),
  RecordLineSchema.omit({ sectionId: true }),
]);

/** The lines of a section by id, as a form without scripts posts them: an unticked box is not posted. */
export const PostedLinesSchema = z.record(
  ChosenIdSchema,
  RecordLineSchema.pick({ text: true, version: true }).extend({
    discretion: z.enum(DISCRETIONS).default('between-us'),
  }),
);
