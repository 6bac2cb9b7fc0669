import { z } from 'zod';
import { CONVERSATION_TYPES, SECTION_PURPOSES } from './template.schema';

/**
 * `muskat.summary/1`: the frozen summary of one conversation, as it is signed. Everything the
 * document shows is in here, so that the same snapshot always gives the same bytes, and the
 * snapshot itself is attached to the PDF for whoever reads it by machine.
 */
const PartySchema = z.object({
  /** Stable id of the person; it becomes the serialNumber of the signing certificate. */
  personId: z.string(),
  name: z.string().min(1),
  /** Job title, e.g. "Pædagog"; may be empty. */
  title: z.string(),
});

/** May be retold to others, or stays between the two. */
export const DISCRETIONS = ['may-be-retold', 'between-us'] as const;

const EntrySchema = z.object({
  /** The joint record of this section, paragraphs separated by a blank line. */
  text: z.string(),
  discretion: z.enum(DISCRETIONS),
});

const CitationSchema = z.object({ statement: z.string(), text: z.string() });

/** A question of the talk, and the ids of the statements that it gathers; they are among the citations. */
const TopicSchema = z.object({ question: z.string().min(1), statements: z.array(z.string()).min(1) });

export const SummarySchema = z.object({
  format: z.literal('muskat.summary/1'),
  id: z.string(),
  /** 1 for the first time the summary was frozen, one more after each reopening. */
  version: z.int().positive(),
  language: z.enum(['da', 'en']),
  type: z.enum(CONVERSATION_TYPES),
  organisation: z.string(),
  employee: PartySchema,
  leader: PartySchema,
  /** Civil date of the talk, YYYY-MM-DD. */
  heldOn: z.iso.date(),
  /** Instant of the freezing, ISO 8601 UTC. */
  frozenAt: z.iso.datetime(),
  framework: z.object({ name: z.string(), sha256: z.string() }),
  sections: z.array(
    z.object({
      title: z.string(),
      purpose: z.enum(SECTION_PURPOSES),
      entry: EntrySchema.nullable(),
      /** The sentences of the framework that the section is about. */
      citations: z.array(CitationSchema),
      /** Where questions gather several sentences: each question that was talked about, and its citations in order. */
      topics: z.array(TopicSchema).optional(),
    }),
  ),
  agreements: z.array(
    z.object({
      goal: z.string(),
      activity: z.string(),
      employeePart: z.string(),
      leaderPart: z.string(),
      dueOn: z.iso.date().nullable(),
      followUpOn: z.iso.date().nullable(),
      citation: CitationSchema.nullable(),
    }),
  ),
});

export type Summary = z.infer<typeof SummarySchema>;
export type Discretion = (typeof DISCRETIONS)[number];
