import { civilDateOf } from '../dates';

/** The month (YYYY-MM) so many later; earlier where it is negative. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The latest month that has ended in Denmark. */
export const lastWholeMonth = (now: Date): string => monthAfter(civilDateOf(now).slice(0, 7), -1);
