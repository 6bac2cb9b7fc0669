// Making one is slow, and every check of a reporting line asks for the day.
const DAY_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The civil date in Denmark at an instant, YYYY-MM-DD: "today" is the same day for everybody in the organisation. */
export function civilDateOf(instant: Date): string {
  return DAY_IN_DENMARK.format(instant);
}

const CLOCK_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** Whether a time of a day (HH:MM) has come, by the clock in Denmark. */
export function hasPassed({ heldOn, startTime }: { heldOn: string; startTime: string }, now: Date): boolean {
  const today = civilDateOf(now);
  return heldOn === today ? startTime <= CLOCK_IN_DENMARK.format(now) : heldOn < today;
}

/** The instant at which a civil date (YYYY-MM-DD) begins in Denmark. */
export function startOfDay(day: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Denmark is an hour ahead of UTC, two in summer.
  const summer = new Date(midnight - 2 * 3_600_000);
  return civilDateOf(summer) === day ? summer : new Date(midnight - 3_600_000);
}

/** The civil date so many days later; earlier where it is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
