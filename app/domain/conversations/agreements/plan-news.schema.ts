import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import { VERDICTS } from 'templates/summary.schema';
import { z } from 'zod';

const DescribedAgreementSchema = z.object({
  id: z.string(),
  goal: z.string(),
  activity: z.string(),
  employeePart: z.string(),
  leaderPart: z.string(),
  support: z.string(),
  /** Civil dates. */
  dueOn: z.string().nullable(),
  followUpOn: z.string().nullable(),
  statementId: z.string().nullable(),
  sectionId: z.string().nullable(),
  /** Whose individual plan it is in, in a group talk. */
  memberId: z.string().nullable(),
  carriedFromId: z.string().nullable(),
  version: z.number(),
  /** Who does the employee's part: the employee, the member whose plan it is in, or null for a whole group. */
  employeeName: z.string().nullable(),
  leaderName: z.string(),
  /** Title of the theme that it belongs to. */
  theme: z.string().nullable(),
  /** The sentence of the framework that it springs from. */
  statement: z.string().nullable(),
  /** Of theme and statement. */
  language: z.enum(['da', 'en']),
  /** The days of the talk that it was carried on from, and of the first one in that chain. */
  carriedFromOn: z.string().nullable(),
  firstAgreedOn: z.string().nullable(),
});

const StandingVerdictSchema = z.object({
  id: z.string(),
  verdict: z.enum(VERDICTS).nullable(),
  reason: z.string(),
  version: z.number(),
  carriedToId: z.string().nullable(),
});

/** What a page with agreements asks for again and again while it is open: what others have done meanwhile. */
export const PlanNewsSchema = z.object({
  state: z.enum(CONVERSATION_STATES),
  agreements: z.array(DescribedAgreementSchema),
  noAgreementsReason: z.string().nullable(),
  /** What the talk says of the agreements that it looks back on. */
  verdicts: z.array(StandingVerdictSchema),
});

/** An agreement as it is shown: what was agreed, whose it is, and where it comes from. */
export type DescribedAgreement = z.infer<typeof DescribedAgreementSchema>;
export type PlanNews = z.infer<typeof PlanNewsSchema>;
