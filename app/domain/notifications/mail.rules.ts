import type { MAIL_KINDS } from 'db/schema/vocabulary';

export type MailKind = (typeof MAIL_KINDS)[number];

const MINUTE = 60_000;

/** What is undone at once, or done over, is not told of: a mail waits this long before it is sent. */
const PAUSE = MINUTE;

/** When a mail that is queued now is sent. */
export function firstAttemptAt(now: Date): Date {
  return new Date(now.getTime() + PAUSE);
}
