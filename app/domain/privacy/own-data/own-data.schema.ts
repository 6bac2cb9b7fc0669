import {
  CYCLE_PROBLEMS,
  CYCLE_STANDINGS,
  EMPLOYMENT_SOURCES,
  EXCUSES,
  GRANTS,
  LOGIN_METHODS,
  MAIL_KINDS,
  PURPOSES,
  REQUEST_DECISIONS,
  REQUEST_KINDS,
} from 'db/schema/vocabulary';
import { z } from 'zod';
import { day, instant, LedTalkSchema, LeftTalkSchema, OwnTalkSchema } from './own-talk.schema';

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

/** When something is deleted at the earliest, and why then; null while nothing says when. */
const DueSchema = z.strictObject({
  on: day.nullable(),
  because: z.enum(['signed', 'cancelled', 'unsigned', 'later-talks', 'left', 'waits']),
});
export type KeptUntil = z.infer<typeof DueSchema>;

/**
 * `muskat.own-data/1`: all that the organisation holds about one person, for that person. Instants are ISO 8601
 * in UTC, days are civil dates (YYYY-MM-DD), codes are those of `db/schema/vocabulary`. Templates and answers
 * stand in the language that they were written in.
 */
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
  /** How the person stands to the rounds of talks that have been opened. */
  rounds: z.array(
    z.strictObject({
      name: z.string(),
      startsOn: day,
      endsOn: day,
      standing: z.enum(CYCLE_STANDINGS),
      excuse: z.enum(EXCUSES).nullable(),
      problem: z.enum(CYCLE_PROBLEMS).nullable(),
      invitedAt: instant.nullable(),
      remindersOffAt: instant.nullable(),
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
  /** The address under which the person's own calendar reads; null where there is none. The address itself is not kept. */
  calendar: z.strictObject({ createdAt: instant, lastReadAt: instant.nullable() }).nullable(),
  talks: z.array(OwnTalkSchema),
  ledTalks: z.array(LedTalkSchema),
  leftTalks: z.array(LeftTalkSchema),
  /** Talks that the person prepared as a leader or a deputy and that are closed to them now: only counted here. */
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
  kept: z.strictObject({
    /** A case requires that nothing of the person's is deleted. */
    held: z.boolean(),
    preparationDays: z.int(),
    laterTalks: z.int(),
    /** `preparation` is null once it has been deleted. */
    talks: z.array(
      z.strictObject({ conversationId: z.string(), preparation: DueSchema.nullable(), record: DueSchema }),
    ),
  }),
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
