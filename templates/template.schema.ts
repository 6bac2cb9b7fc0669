import { z } from 'zod';

/**
 * `muskat.template/1`: the interview template for one type of conversation and one role.
 * A contract that other programs read: it changes only with a new format number.
 */
export const CONVERSATION_TYPES = ['mus', 'lus', 'grus', 'status'] as const;

/** The skeleton that municipal forms share, in the order of the talk. */
export const SECTION_PURPOSES = [
  'follow-up',
  'look-back',
  'wellbeing',
  'framework',
  'requested-feedback',
  'feedback-to-leader',
  'year-ahead',
  'agreements',
] as const;

export const AUDIENCES = ['employee', 'leader', 'joint'] as const;

/** `full` asks of every statement by itself; `focused` asks once a group, with its statements as points. */
export const TEMPLATE_LENGTHS = ['full', 'focused'] as const;

const TextsSchema = z.object({
  employee: z.string().optional(),
  leader: z.string().optional(),
  joint: z.string().optional(),
});

/** One word that can be chosen. Ids are stored with answers and never shown. */
const ChoiceSchema = z.object({ id: z.string().min(1), label: z.string().min(1) });

/** One statement under a question that gathers several: what each side reads of it. */
const PointSchema = z.object({
  statement: z.string(),
  employee: z.string(),
  leader: z.string(),
  /** The sentence is quoted, because it could not be turned with certainty. */
  quoted: z.boolean().optional(),
  /** The generated wording of those texts that the organisation has reworded. */
  generated: z.object({ employee: z.string().optional(), leader: z.string().optional() }).optional(),
});

/** What another level of leadership is expected to do on the same theme (ledelseskæden). */
const ChainLinkSchema = z.object({
  role: z.string(),
  name: z.string(),
  position: z.enum(['above', 'below']),
  statements: z.array(z.string()).min(1),
});

const QuestionSchema = z.object({
  id: z.string().regex(/^q_/),
  kind: z.enum(['scale', 'text', 'choice']),
  /** Who is asked: each on their own while preparing, or both together in the talk. */
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** What each is asked; a text for everyone in `audience`. */
  text: TextsSchema,
  followUps: z.array(z.string()),
  /** Ids of the statements it is generated from; empty only outside `framework` sections. */
  statements: z.array(z.string()),
  required: z.boolean(),
  /** What the employee can ask the leader about the same expectation. */
  toLeader: z.string().optional(),
  /** The statements of a question that gathers several, in order. */
  points: z.array(PointSchema).optional(),
  /** The framework is quoted, because its sentence could not be turned with certainty. */
  quoted: z.boolean().optional(),
  /** What can be chosen, where the kind is `choice`. */
  options: z.array(ChoiceSchema).min(2).max(12).optional(),
  /** Picks among the themes of the talk: it cites the statements of all of them and asks about none. */
  picks: z.boolean().optional(),
  /** Written by the organisation, not generated. */
  own: z.boolean().optional(),
  /** The generated wording of those texts that the organisation has reworded. */
  generated: TextsSchema.extend({
    toLeader: z.string().optional(),
    followUps: z.array(z.string()).optional(),
  }).optional(),
});

const SectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.enum(SECTION_PURPOSES),
  theme: z.string().nullable(),
  guidance: z.string(),
  questions: z.array(QuestionSchema),
  /** In a LUS: the levels above and below on the same theme. */
  chain: z.array(ChainLinkSchema).optional(),
  /** The generated wording of what the organisation has reworded. */
  generated: z.object({ title: z.string().optional(), guidance: z.string().optional() }).optional(),
});

export const TemplateSchema = z
  .object({
    format: z.literal('muskat.template/1'),
    type: z.enum(CONVERSATION_TYPES),
    role: z.string(),
    language: z.enum(['da', 'en']),
    framework: z.object({ name: z.string(), sha256: z.string() }),
    sections: z.array(SectionSchema),
    /** Absent means `full`. */
    length: z.enum(TEMPLATE_LENGTHS).optional(),
    /** The organisation's own words for how something is going; absent means the usual four. */
    scale: z.array(ChoiceSchema).min(2).max(7).optional(),
    /** Questions that the organisation has left out, why, and the place among the others that each had. */
    leftOut: z
      .array(
        z.object({
          section: z.string(),
          place: z.int().nonnegative().optional(),
          reason: z.string().min(1),
          question: QuestionSchema,
        }),
      )
      .optional(),
  })
  .superRefine((template, issues) => {
    for (const section of template.sections) {
      for (const question of section.questions) {
        if (section.purpose === 'framework' && question.statements.length === 0)
          if (!question.own)
            issues.addIssue({ code: 'custom', message: `${question.id} cites no statement` });
        if (question.kind === 'choice' && !question.options)
          issues.addIssue({ code: 'custom', message: `${question.id} has nothing to choose from` });
        for (const audience of question.audience)
          if (!question.text[audience])
            issues.addIssue({ code: 'custom', message: `${question.id} has no text for ${audience}` });
      }
    }
  });

export type TemplateLength = (typeof TEMPLATE_LENGTHS)[number];
export type Choice = z.infer<typeof ChoiceSchema>;
export type Point = z.infer<typeof PointSchema>;
export type ChainLink = z.infer<typeof ChainLinkSchema>;
export type Template = z.infer<typeof TemplateSchema>;
export type Section = z.infer<typeof SectionSchema>;
export type Question = z.infer<typeof QuestionSchema>;
export type ConversationType = (typeof CONVERSATION_TYPES)[number];
export type SectionPurpose = (typeof SECTION_PURPOSES)[number];
export type Audience = (typeof AUDIENCES)[number];
