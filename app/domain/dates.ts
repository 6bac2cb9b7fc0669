// Making one is slow, and every check of a reporting line asks for the day.
const DAY_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The civil date in Denmark at an instant, YYYY-MM-DD: "today" is the same day for everybody in the organisation. */
export function civilDateOf(instant: Date): string {
  return DAY_IN_DENMARK.format(instant);
}
