import {
  CONVERSATION_STATES,
  DATA_KINDS,
  PROGRESS,
  PURPOSES,
  SIDES,
  TIME_PROPOSAL_STATES,
} from 'db/schema/vocabulary';
import { DISCRETIONS, VERDICTS } from 'templates/summary.schema';
import { z } from 'zod';

/** The talks in what a person is handed of their own data. */

/** ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** A civil date, YYYY-MM-DD. */
export const day = z.iso.date();

const AnsweredSchema = z.strictObject({
  theme: z.string(),
  question: z.string(),
  /** The word or option that was chosen, as the template calls it. */
  choice: z.string().nullable(),
  text: z.string(),
  savedAt: instant,
});
export type Answered = z.infer<typeof AnsweredSchema>;

const PreparationSchema = z.strictObject({
  sharedAt: instant.nullable(),
  /** When somebody else first opened it. */
  openedAt: instant.nullable(),
  /** The leader who typed it in from paper. */
  enteredBy: z.string().nullable(),
  answers: z.array(AnsweredSchema),
});
export type OwnPreparation = z.infer<typeof PreparationSchema>;

const NoteSchema = z.strictObject({
  at: instant,
  by: z.string(),
  progress: z.enum(PROGRESS),
  text: z.string(),
});

const AgreementSchema = z.strictObject({
  goal: z.string(),
  activity: z.string(),
  employeePart: z.string(),
  leaderPart: z.string(),
  support: z.string(),
  dueOn: day.nullable(),
  followUpOn: day.nullable(),
  theme: z.string().nullable(),
  /** The sentence of the framework that it springs from. */
  statement: z.string().nullable(),
  notes: z.array(NoteSchema),
  outcome: z
    .strictObject({ kind: z.enum(['done', 'drop', 'carried']), on: day, reason: z.string() })
    .nullable(),
});

const SignatureSchema = z.strictObject({
  name: z.string(),
  side: z.enum(SIDES),
  signedAt: instant,
  /** '' where it was signed without one. */
  reservation: z.string(),
});

const SummarySchema = z.strictObject({
  number: z.int().positive(),
  frozenAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  /** Of the PDF as it stands. */
  sha256: z.string(),
  /** Of the excerpt for the personnel file, which HR gets; null where there is none. */
  excerptSha256: z.string().nullable(),
  signatures: z.array(SignatureSchema),
});
export type OwnSummary = z.infer<typeof SummarySchema>;

/** HH:MM as the clock in Denmark shows it. */
const clock = z.string().regex(/^\d\d:\d\d$/);

/** A time that was proposed for a talk, and what became of it. */
const TimeSchema = z.strictObject({
  heldOn: day,
  startTime: clock,
  minutes: z.int().positive(),
  state: z.enum(TIME_PROPOSAL_STATES),
  proposedAt: instant,
  answeredAt: instant.nullable(),
});

const TalkSchema = z.strictObject({
  id: z.string(),
  type: z.enum(['mus', 'lus', 'grus', 'status']),
  state: z.enum(CONVERSATION_STATES),
  heldOn: day,
  /** Null where no hour was set. */
  startTime: clock.nullable(),
  minutes: z.int().positive().nullable(),
  place: z.string().nullable(),
  createdAt: instant,
  signedAt: instant.nullable(),
  groupName: z.string().nullable(),
  leader: z.string(),
  /** Everybody else who takes part. */
  others: z.array(z.string()),
});

/** A talk that the person takes part in as an employee: all that they may read of it. */
export const OwnTalkSchema = TalkSchema.extend({
  /** Proposed to the person. */
  times: z.array(TimeSchema.extend({ by: z.string() })),
  wishesOwnTalkAt: instant.nullable(),
  cancelled: z.strictObject({ at: instant, by: z.string().nullable(), reason: z.string() }).nullable(),
  sentBackReason: z.string().nullable(),
  noAgreementsReason: z.string().nullable(),
  /** In a LUS: what it is proposed to build on, and whether both have agreed to it. */
  basis: z.array(z.strictObject({ kind: z.enum(DATA_KINDS), label: z.string(), agreed: z.boolean() })),
  /** When the clock deleted what was prepared. */
  preparationsErasedAt: instant.nullable(),
  preparation: PreparationSchema,
  /** Null while they have not shared, and until the talk has begun. */
  othersPreparations: z.array(
    z.strictObject({ name: z.string(), side: z.enum(SIDES), answers: z.array(AnsweredSchema).nullable() }),
  ),
  record: z.array(
    z.strictObject({
      theme: z.string(),
      text: z.string(),
      discretion: z.enum(DISCRETIONS),
      savedAt: instant,
    }),
  ),
  /** What the talk said of agreements from earlier ones. */
  lookBack: z.array(z.strictObject({ goal: z.string(), verdict: z.enum(VERDICTS), reason: z.string() })),
  agreements: z.array(AgreementSchema),
  summaries: z.array(SummarySchema),
  /** Each time HR opened or took out the signed summary. */
  disclosures: z.array(
    z.strictObject({
      at: instant,
      by: z.string(),
      kind: z.enum(['opened', 'exported', 'filed', 'agreements']),
      purpose: z.enum(PURPOSES),
    }),
  ),
  /** The case systems that have a copy of the signed summary. */
  filed: z.array(z.strictObject({ at: instant, target: z.string() })),
});
export type OwnTalk = z.infer<typeof OwnTalkSchema>;

/** A talk that the person leads: what they have written in it alone. The rest is about the employee. */
export const LedTalkSchema = TalkSchema.extend({
  /** Proposed by the person. */
  times: z.array(TimeSchema),
  preparation: PreparationSchema,
  notes: z.array(NoteSchema.omit({ by: true }).extend({ goal: z.string() })),
  signatures: z.array(SignatureSchema.omit({ name: true })),
});
export type LedTalk = z.infer<typeof LedTalkSchema>;

/** A group talk that the person is in no longer: what they prepared is theirs still. */
export const LeftTalkSchema = z.strictObject({
  id: z.string(),
  type: z.enum(['mus', 'lus', 'grus', 'status']),
  heldOn: day,
  groupName: z.string().nullable(),
  preparation: PreparationSchema,
});
export type LeftTalk = z.infer<typeof LeftTalkSchema>;
