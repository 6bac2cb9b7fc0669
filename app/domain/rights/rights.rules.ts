import { addDays } from '../dates';

/**
 * What somebody is owed that has not been given: a talk in a year, a development plan after the last one, a talk since
 * they came back from leave, a LUS of their own before the talks with their team.
 */
export const RIGHTS = ['talk', 'plan', 'after-leave', 'lus-first'] as const;
export type Right = (typeof RIGHTS)[number];

/** Wishes for an own talk are told in steps of so many, and fewer not as a number. */
const WISHES_STEP = 5;

/** The same day the year before; of a leap day the day before it. */
export function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return before.endsWith('-02-29') ? addDays(`${before.slice(0, 4)}-03-01`, -1) : before;
}

/** The day from which a talk is owed: a year after the last one, or after the employment began. */
export function yearAfter(day: string): string {
  const after = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return after.endsWith('-02-29') ? `${after.slice(0, 4)}-03-01` : after;
}

/**
 * What is told about how many wish for a talk of their own: at least how many, or only that they are few, if any. An exact
 * number would tell what one group's talk has added to yesterday's.
 */
export const wishesTold = (count: number): number | 'few' =>
  count < WISHES_STEP ? 'few' : count - (count % WISHES_STEP);
