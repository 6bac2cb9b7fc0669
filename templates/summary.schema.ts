import { z } from 'zod';
import { CONVERSATION_TYPES, SECTION_PURPOSES } from './template.schema';

/**
 * `muskat.summary/2`: the frozen summary of one conversation, as it is signed. Everything the
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

/** What becomes of an agreement at the next talk: reached, carried on, or dropped (with a reason). */
export const VERDICTS = ['done', 'continue', 'drop'] as const;

/** One line of the joint record; paragraphs within it are separated by a blank line. */
const LineSchema = z.object({
  text: z.string(),
  discretion: z.enum(DISCRETIONS),
});

const CitationSchema = z.object({ statement: z.string(), text: z.string() });

/** A question of the talk, and the ids of the statements that it gathers; they are among the citations. */
const TopicSchema = z.object({ question: z.string().min(1), statements: z.array(z.string()).min(1) });

/** What the parties had agreed last, and what they say now has become of it. */
const LookBackSchema = z.object({
  goal: z.string(),
  verdict: z.enum(VERDICTS),
  /** Why it was dropped, or how it went; may be empty. */
  reason: z.string(),
});

const AgreementSchema = z.object({
  goal: z.string(),
  activity: z.string(),
  employeePart: z.string(),
  leaderPart: z.string(),
  /** What support is needed: time, a course, a colleague; may be empty. */
  support: z.string(),
  dueOn: z.iso.date().nullable(),
  followUpOn: z.iso.date().nullable(),
  /** Title of the theme that it belongs to, where it does. */
  theme: z.string().nullable(),
  citation: CitationSchema.nullable(),
});

const SectionSchema = z.object({
  title: z.string(),
  purpose: z.enum(SECTION_PURPOSES),
  /** The joint record of this section, line by line; empty where nothing was noted. */
  lines: z.array(LineSchema),
  /** The sentences of the framework that the section is about. */
  citations: z.array(CitationSchema),
  /** Where questions gather several sentences: each question that was talked about, and its citations in order. */
  topics: z.array(TopicSchema).optional(),
});

export const SummarySchema = z.object({
  format: z.literal('muskat.summary/2'),
  id: z.string(),
  /** 1 for the first time the summary was frozen, one more after each reopening. */
  version: z.int().positive(),
  language: z.enum(['da', 'en']),
  type: z.enum(CONVERSATION_TYPES),
  organisation: z.string(),
  /** The organisation's logo in the head of the document, by its SHA-256; absent where it has none. */
  logo: z.object({ sha256: z.string(), mediaType: z.enum(['image/png', 'image/jpeg']) }).optional(),
  /** This is the excerpt for the personnel file: what stays between the two is left out. */
  excerpt: z.literal(true).optional(),
  /** SHA-256 of the frozen excerpt that is signed together with this summary; absent where there is none. */
  excerptSha256: z.string().optional(),
  /** The name of the group in a GRUS; null in a conversation between two. */
  team: z.string().nullable(),
  /** One, or everybody who took part in a GRUS, in the order of their names. */
  employees: z.array(PartySchema).min(1),
  leader: PartySchema,
  /** Who stands in for the leader and signs in their place, with their own name; absent where the leader signs. */
  deputy: PartySchema.optional(),
  /** Civil date on which the talk was held, YYYY-MM-DD. */
  heldOn: z.iso.date(),
  /** Instant of the freezing, ISO 8601 UTC. */
  frozenAt: z.iso.datetime(),
  framework: z.object({
    name: z.string(),
    sha256: z.string(),
    /** The language of its sentences; absent where it is that of the summary. */
    language: z.enum(['da', 'en']).optional(),
  }),
  /** Where anybody can have the document checked, e.g. https://mus.kommune.dk/tjek; absent where nobody knew. */
  verifyAt: z.string().optional(),
  /** Ids of those who prepared on paper: the leader typed it in, and their signature confirms it. */
  preparedOnPaper: z.array(z.string()),
  /** In a LUS: what the two had agreed to build the talk on (evaluation, survey, budget ...). */
  basis: z.array(z.string()),
  lookBack: z.array(LookBackSchema),
  sections: z.array(SectionSchema),
  agreements: z.array(AgreementSchema),
  /** Why the two deliberately agreed on nothing; null where there are agreements. */
  noAgreements: z.string().nullable(),
});

/** A signature field of the document and who signs in it. */
export type Signatory = { field: string; side: 'leader' | 'employee'; party: z.infer<typeof PartySchema> };

/**
 * Everybody who signs, the leader or their deputy first; `field` is the name of their signature field in the PDF.
 */
export function signatoriesOf({
  leader,
  deputy,
  employees,
}: Pick<Summary, 'leader' | 'deputy' | 'employees'>): Signatory[] {
  const only = employees.length === 1;
  return [
    { field: 'Leader', side: 'leader', party: deputy ?? leader },
    ...employees.map((party, index): Signatory => {
      return { field: only ? 'Employee' : `Employee${index + 1}`, side: 'employee', party };
    }),
  ];
}

/** `muskat.summary/1`, which documents signed before lines, groups and looking back were there carry. */
const FirstSummarySchema = SummarySchema.omit({
  team: true,
  employees: true,
  preparedOnPaper: true,
  basis: true,
  lookBack: true,
  noAgreements: true,
  deputy: true,
  logo: true,
  excerpt: true,
  excerptSha256: true,
  verifyAt: true,
}).extend({
  format: z.literal('muskat.summary/1'),
  employee: PartySchema,
  sections: z.array(SectionSchema.omit({ lines: true }).extend({ entry: LineSchema.nullable() })),
  agreements: z.array(AgreementSchema.omit({ support: true, theme: true })),
});

/** Either format; what comes back is the newer one. What is stored or signed is never rewritten. */
export const StoredSummarySchema = z.union([
  SummarySchema,
  FirstSummarySchema.transform(
    ({ employee, sections, agreements, ...rest }): Summary => ({
      ...rest,
      format: 'muskat.summary/2',
      team: null,
      employees: [employee],
      preparedOnPaper: [],
      basis: [],
      lookBack: [],
      sections: sections.map(({ entry, ...section }) => ({ ...section, lines: entry ? [entry] : [] })),
      agreements: agreements.map((agreement) => ({ ...agreement, support: '', theme: null })),
      noAgreements: null,
    }),
  ),
]);

export type Summary = z.infer<typeof SummarySchema>;
export type Discretion = (typeof DISCRETIONS)[number];
export type Verdict = (typeof VERDICTS)[number];
