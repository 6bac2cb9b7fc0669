import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { DISCRETIONS } from 'templates/summary.schema';
import { z } from 'zod';

const LineSchema = z.object({
  id: z.string(),
  /** '' where the line has been taken away. */
  text: z.string(),
  discretion: z.enum(DISCRETIONS),
  version: z.number(),
  /** Name of who saved it last; null where that is the reader. */
  writtenBy: z.string().nullable(),
});

/** What a page of the talk asks for again and again while it is open: what others have done meanwhile. */
export const TalkNewsSchema = z.object({
  state: z.enum(CONVERSATION_STATES),
  /** Who has shared a preparation, as ids of people, the reader left out. */
  shared: z.array(z.string()),
  /** Every line that the section has had, in the order of the record. */
  lines: z.array(LineSchema),
});

export type TalkNews = z.infer<typeof TalkNewsSchema>;
export type DescribedLine = z.infer<typeof LineSchema>;
