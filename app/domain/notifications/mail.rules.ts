import type { MAIL_KINDS } from 'db/schema/vocabulary';

export type MailKind = (typeof MAIL_KINDS)[number];

/** These are about the recipient alone. */
export const PERSONAL_KINDS = [
  'factors-removed',
  'deputy-appointed',
  'request-received',
  'request-answered',
] as const satisfies readonly MailKind[];
export type PersonalMailKind = (typeof PERSONAL_KINDS)[number];

/** These tell a leader how far a round is, in numbers alone; all other mails are about a conversation. */
const CYCLE_KINDS = [
  'round-to-hold',
  'round-behind',
  'round-escalated',
] as const satisfies readonly MailKind[];
export type CycleMailKind = (typeof CYCLE_KINDS)[number];
export type TalkMailKind = Exclude<MailKind, PersonalMailKind | CycleMailKind>;

export const isPersonal = (kind: MailKind): kind is PersonalMailKind =>
  PERSONAL_KINDS.some((personal) => personal === kind);

export const isAboutRound = (kind: MailKind): kind is CycleMailKind =>
  CYCLE_KINDS.some((cycle) => cycle === kind);

/** What a mail is about: a talk mail has a conversation, one about a round its round, a personal one neither. */
export type MailSubject =
  | { kind: TalkMailKind; conversationId: string; cycleId?: undefined }
  | { kind: PersonalMailKind; conversationId: null; cycleId?: undefined }
  | { kind: CycleMailKind; conversationId: null; cycleId: string };

/** These carry a calendar file; each is a new edition of the same event. */
export const CALENDAR_KINDS = [
  'called-in',
  'rescheduled',
  'time-accepted',
  'cancelled',
  'left-group',
] as const;

/** What has to be seen for itself: it warns. */
const ALONE: readonly MailKind[] = ['factors-removed'];

/**
 * Whether a mail may become part of one that says several things. An invitation may not: programs take one
 * event from an invitation. To the leader, who invites, the talk is only published.
 */
export function mayBeJoined({ kind, toLeader }: { kind: MailKind; toLeader: boolean }): boolean {
  if (ALONE.includes(kind)) return false;
  return toLeader || !CALENDAR_KINDS.some((calendar) => calendar === kind);
}

/** Whether a mail takes the day out of the recipient's calendar. */
export const takesDayOut = (kind: MailKind) => kind === 'cancelled' || kind === 'left-group';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** What is undone at once, or done over, is not told of: a mail waits this long before it is sent. */
const PAUSE = MINUTE;

/** After this a mail is old news: it is given up, whether it was tried or the server stood still. */
const LIFETIME = 48 * HOUR;

/** How long after each failed attempt the next one is; after the last of them the same again. */
const BACKOFF = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR] as const;
const LONGEST = 12 * HOUR;

/** When a mail that is queued now is sent. */
export function firstAttemptAt(now: Date): Date {
  return new Date(now.getTime() + PAUSE);
}

/** What was queued before this is old news. */
export function oldNewsBefore(now: Date): Date {
  return new Date(now.getTime() - LIFETIME);
}

/** A mail that should have gone out long ago; it is never sent, however it came to wait. */
export function isOldNews(mail: { createdAt: Date }, now: Date): boolean {
  return mail.createdAt < oldNewsBefore(now);
}

/** When to try again after `attempts` failures, or null where it is given up. */
export function nextAttemptAt(mail: { createdAt: Date; attempts: number }, now: Date): Date | null {
  const wait = BACKOFF[mail.attempts - 1] ?? LONGEST;
  const next = new Date(now.getTime() + wait);
  return isOldNews(mail, next) ? null : next;
}
