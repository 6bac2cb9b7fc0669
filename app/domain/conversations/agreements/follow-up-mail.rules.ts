/** How long after its day an agreement is still worth a mail; after that the start page says it alone. */
const DAYS = 7;

/** An agreement with a follow-up date, as far as mails go. */
export type FollowUp = {
  /** Civil date. */
  followUpOn: string;
  /** Somebody has noted that it is done, or a later talk that is signed is through with it. */
  settled: boolean;
};

/** Whether the day to follow up has come, within the last week, and nothing says that it is done. */
export function followUpWaits(agreement: FollowUp, today: string): boolean {
  return (
    !agreement.settled && agreement.followUpOn <= today && agreement.followUpOn >= daysBefore(today, DAYS)
  );
}

/**
 * Whether to mail somebody about the agreements of one conversation: one mail, however many have come
 * due, and none about a day that an earlier mail has told of (`lastMailOn`, null before the first).
 */
export function isDueForMail(
  agreements: readonly FollowUp[],
  lastMailOn: string | null,
  today: string,
): boolean {
  return agreements.some(
    (agreement) =>
      followUpWaits(agreement, today) && (lastMailOn === null || lastMailOn < agreement.followUpOn),
  );
}

/** The first follow-up date that a mail can be about today. */
export function earliestFollowUp(today: string): string {
  return daysBefore(today, DAYS);
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}
