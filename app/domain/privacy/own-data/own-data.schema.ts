import {
  CONVERSATION_STATES,
  DATA_KINDS,
  EMPLOYMENT_SOURCES,
  GRANTS,
  LOGIN_METHODS,
  MAIL_KINDS,
  PROGRESS,
  PURPOSES,
  REQUEST_DECISIONS,
  REQUEST_KINDS,
  SIDES,
} from 'db/schema/vocabulary';
import { DISCRETIONS, VERDICTS } from 'templates/summary.schema';
import { z } from 'zod';

/**
 * `muskat.own-data/1`: all that the organisation holds about one person, for that person. Instants are ISO 8601
 * in UTC, days are civil dates (YYYY-MM-DD), codes are those of `db/schema/vocabulary`. Templates and answers
 * stand in the language that they were written in.
 */
const instant = z.iso.datetime();
const day = z.iso.date();

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
export type OwnSignature = z.infer<typeof SignatureSchema>;

const SummarySchema = z.strictObject({
  number: z.int().positive(),
  frozenAt: instant,
  voidedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  /** Of the PDF as it stands. */
  sha256: z.string(),
  signatures: z.array(SignatureSchema),
});
export type OwnSummary = z.infer<typeof SummarySchema>;

const TalkSchema = z.strictObject({
  id: z.string(),
  type: z.enum(['mus', 'lus', 'grus', 'status']),
  state: z.enum(CONVERSATION_STATES),
  heldOn: day,
  createdAt: instant,
  signedAt: instant.nullable(),
  groupName: z.string().nullable(),
  leader: z.string(),
  /** Everybody else who takes part. */
  others: z.array(z.string()),
});

/** A talk that the person takes part in as an employee: all that they may read of it. */
const OwnTalkSchema = TalkSchema.extend({
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
      kind: z.enum(['opened', 'exported']),
      purpose: z.enum(PURPOSES),
    }),
  ),
});
export type OwnTalk = z.infer<typeof OwnTalkSchema>;

/** A talk that the person leads: what they have written in it alone. The rest is about the employee. */
const LedTalkSchema = TalkSchema.extend({
  preparation: PreparationSchema,
  notes: z.array(NoteSchema.omit({ by: true }).extend({ goal: z.string() })),
  signatures: z.array(SignatureSchema.omit({ name: true })),
});
export type LedTalk = z.infer<typeof LedTalkSchema>;

/** A group talk that the person is in no longer: what they prepared is theirs still. */
const LeftTalkSchema = z.strictObject({
  id: z.string(),
  type: z.enum(['mus', 'lus', 'grus', 'status']),
  heldOn: day,
  groupName: z.string().nullable(),
  preparation: PreparationSchema,
});
export type LeftTalk = z.infer<typeof LeftTalkSchema>;

/** What somebody did to a talk or to a person, by the code of the log. */
const AccessSchema = z.strictObject({
  at: instant,
  /** Null where the system did it. */
  by: z.string().nullable(),
  action: z.string(),
  conversationId: z.string().nullable(),
  purpose: z.enum(PURPOSES).nullable(),
  onBehalfOf: z.string().nullable(),
});
export type Access = z.infer<typeof AccessSchema>;

export const OwnDataSchema = z.strictObject({
  format: z.literal('muskat.own-data/1'),
  organisation: z.string(),
  madeAt: instant,
  person: z.strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    employeeNumber: z.string().nullable(),
    externalId: z.string().nullable(),
    language: z.enum(['da', 'en']),
    createdAt: instant,
  }),
  employments: z.array(
    z.strictObject({
      unit: z.string(),
      title: z.string(),
      role: z.string(),
      leader: z.string().nullable(),
      startsOn: day,
      endsOn: day.nullable(),
      source: z.enum(EMPLOYMENT_SOURCES),
    }),
  ),
  leaves: z.array(z.strictObject({ startsOn: day, endsOn: day.nullable() })),
  deputyships: z.array(
    z.strictObject({
      leader: z.string(),
      deputy: z.string(),
      startsOn: day,
      endsOn: day,
      withdrawnAt: instant.nullable(),
    }),
  ),
  rights: z.array(z.strictObject({ right: z.enum(GRANTS), givenAt: instant })),
  rightRequests: z.array(
    z.strictObject({
      right: z.enum(GRANTS),
      requestedAt: instant,
      decision: z.enum(['given', 'refused', 'withdrawn']).nullable(),
      decidedAt: instant.nullable(),
    }),
  ),
  login: z.strictObject({
    password: z.boolean(),
    codeApp: z.boolean(),
    recoveryCodesLeft: z.int(),
    closedAt: instant.nullable(),
    passkeys: z.array(
      z.strictObject({ name: z.string(), createdAt: instant, lastUsedAt: instant.nullable() }),
    ),
    singleSignOn: z.array(z.strictObject({ issuer: z.string(), subject: z.string(), linkedAt: instant })),
    sessions: z.array(
      z.strictObject({ createdAt: instant, lastSeenAt: instant, method: z.enum(LOGIN_METHODS) }),
    ),
  }),
  talks: z.array(OwnTalkSchema),
  ledTalks: z.array(LedTalkSchema),
  leftTalks: z.array(LeftTalkSchema),
  /** Talks with people whom somebody else leads now: they are closed to the person, and only counted here. */
  formerlyLed: z.int(),
  requests: z.array(
    z.strictObject({
      kind: z.enum(REQUEST_KINDS),
      text: z.string(),
      receivedAt: instant,
      dueOn: day,
      extendedWhy: z.string().nullable(),
      decision: z.enum(REQUEST_DECISIONS).nullable(),
      answer: z.string().nullable(),
      decidedAt: instant.nullable(),
    }),
  ),
  /** Mails that were made for the person; their text is not kept. */
  mails: z.array(
    z.strictObject({
      kind: z.enum(MAIL_KINDS),
      conversationId: z.string().nullable(),
      createdAt: instant,
      sentAt: instant.nullable(),
    }),
  ),
  /** Who has opened or taken out what of the talks that the person takes part in. */
  accesses: z.array(AccessSchema),
  /** What others have done to the person's own data: rights, employment, login. */
  doneToPerson: z.array(AccessSchema.omit({ conversationId: true, purpose: true })),
  /** What the log holds of the person's own acts. What they concerned is named where it is the person or a talk above. */
  acts: z.array(
    z.strictObject({
      at: instant,
      action: z.string(),
      outcome: z.enum(['done', 'denied']),
      concerned: z.string(),
      conversationId: z.string().nullable(),
    }),
  ),
});
export type OwnData = z.infer<typeof OwnDataSchema>;

/** What the person downloads: to read, for a machine, or both with the signed documents. */
export const DownloadSchema = z.object({ form: z.enum(['all', 'html', 'json']) });
