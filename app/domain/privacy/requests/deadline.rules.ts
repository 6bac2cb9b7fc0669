/*
 * The time to answer a request, by the General Data Protection Regulation art. 12(3): without undue delay and within
 * a month of receipt; two more where that is necessary, if the person is told why within the first. Civil dates.
 */

/** The last day to answer what was received on this day. */
export const firstDeadline = (receivedOn: string): string => addMonths(receivedOn, 1);

/** The last day, once the time has been extended. */
export const extendedDeadline = (receivedOn: string): string => addMonths(receivedOn, 3);

export type Deadline = { dueOn: string; decidedAt: Date | null; extended: boolean };

/** It should have been answered by now. */
export const isOverdue = ({ dueOn, decidedAt }: Omit<Deadline, 'extended'>, today: string): boolean =>
  decidedAt === null && today > dueOn;

/** Once, and while the first month runs: the person is told within it. */
export const canExtend = ({ dueOn, decidedAt, extended }: Deadline, today: string): boolean =>
  decidedAt === null && !extended && today <= dueOn;

/** The same day so many months later; the last of the month where it has no such day. */
function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
  return end.toISOString().slice(0, 10);
}
