/** The civil date in Denmark at an instant, YYYY-MM-DD: "today" is the same day for everybody in the organisation. */
export function civilDateOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(instant);
}
