/** How long before its day an agreement is brought to mind. */
const NOTICE_DAYS = 14;

/** What tells whether an agreement is due; days are civil dates. */
export type DueFacts = {
  dueOn: string | null;
  followUpOn: string | null;
  /** The latest note, and the day it was made. */
  lastNote: { done: boolean; on: string } | null;
};

/**
 * The day that an open agreement is due on, its own or that of the follow-up, whichever comes first; null
 * where it is neither within two weeks nor past. One that is noted as reached is not due; a follow-up is
 * over once something has been noted in the two weeks before its day, or later, and its own day once
 * something has been noted on it or later.
 */
export function dueDay(
  { dueOn, followUpOn, lastNote }: DueFacts,
  today: string,
): { on: string; overdue: boolean } | null {
  if (lastNote?.done) return null;
  const followedUp =
    followUpOn !== null && lastNote !== null && lastNote.on >= daysAfter(followUpOn, -NOTICE_DAYS);
  const answered = dueOn !== null && lastNote !== null && lastNote.on >= dueOn;
  const [on] = [answered ? null : dueOn, followedUp ? null : followUpOn]
    .filter((day) => day !== null)
    .filter((day) => day <= daysAfter(today, NOTICE_DAYS))
    .sort();
  return on === undefined ? null : { on, overdue: on < today };
}

/** The civil date so many days after another. */
function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
