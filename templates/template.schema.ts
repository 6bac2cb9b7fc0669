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

const QuestionSchema = z.object({
  id: z.string().regex(/^q_/),
  kind: z.enum(['scale', 'text', 'choice']),
  /** Who is asked: each on their own while preparing, or both together in the talk. */
  audience: z.array(z.enum(AUDIENCES)).min(1),
  /** What each is asked; a text for everyone in `audience`. */
  text: z.object({
    employee: z.string().optional(),
    leader: z.string().optional(),
    joint: z.string().optional(),
  }),
  followUps: z.array(z.string()),
  /** Ids of the statements it is generated from; empty only outside `framework` sections. */
  statements: z.array(z.string()),
  required: z.boolean(),
});

const SectionSchema = z.object({
  id: z.string(),
  title: z.string(),
  purpose: z.enum(SECTION_PURPOSES),
  theme: z.string().nullable(),
  guidance: z.string(),
  questions: z.array(QuestionSchema),
});

export const TemplateSchema = z
  .object({
    format: z.literal('muskat.template/1'),
    type: z.enum(CONVERSATION_TYPES),
    role: z.string(),
    language: z.enum(['da', 'en']),
    framework: z.object({ name: z.string(), sha256: z.string() }),
    sections: z.array(SectionSchema),
  })
  .superRefine((template, issues) => {
    for (const section of template.sections) {
      for (const question of section.questions) {
        if (section.purpose === 'framework' && question.statements.length === 0)
          issues.addIssue({ code: 'custom', message: `${question.id} cites no statement` });
        for (const audience of question.audience)
          if (!question.text[audience])
            issues.addIssue({ code: 'custom', message: `${question.id} has no text for ${audience}` });
      }
    }
  });

export type Template = z.infer<typeof TemplateSchema>;
export type Section = z.infer<typeof SectionSchema>;
export type Question = z.infer<typeof QuestionSchema>;
export type ConversationType = (typeof CONVERSATION_TYPES)[number];
export type SectionPurpose = (typeof SECTION_PURPOSES)[number];
export type Audience = (typeof AUDIENCES)[number];
