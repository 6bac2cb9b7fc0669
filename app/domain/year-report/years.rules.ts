/** HR can make a year up from this day of it. */
const FROM = '12-01';

/** Until then what was held in a year can still be signed before the server makes it up. */
const LEFT_ALONE_UNTIL = '02-01';

/** Of a civil date. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The first day on which a year can be made up. */
export const firstDayToMakeUp = (year: number): string => `${year}-${FROM}`;

/** From December of the year, and all of the next. */
export const canBeMadeUp = (year: number, today: string): boolean =>
  today >= firstDayToMakeUp(year) && year >= yearOf(today) - 1;

/** The year that nobody makes up any longer but the server: from February of the next. */
export const yearLeftOver = (today: string): number | null =>
  today.slice(5) >= LEFT_ALONE_UNTIL ? yearOf(today) - 1 : null;

/** The day whose employees are counted: today or, where the year is over, its last. */
export const dayOfYear = (year: number, today: string): string =>
  yearOf(today) > year ? `${year}-12-31` : today;
