import { addDays } from '../../dates';

/** Days from Easter Sunday: Maundy Thursday, Good Friday, Easter, Ascension, Whitsun. */
const FROM_EASTER = [-3, -2, 0, 1, 39, 49, 50];
/** New Year's Day, Constitution Day, Christmas and New Year's Eve: when Danish workplaces are closed by agreement too. */
const EACH_YEAR = ['01-01', '06-05', '12-24', '12-25', '12-26', '12-31'];

/** Whether a civil date (YYYY-MM-DD) is one on which people in Denmark are at work: no weekend and no public holiday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || EACH_YEAR.includes(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return !FROM_EASTER.some((days) => addDays(easter, days) === day);
}

/** The day itself where it is a working day, or the last one before it. */
export function workingDayBy(day: string): string {
  return isWorkingDay(day) ? day : workingDayBy(addDays(day, -1));
}

/** The day itself where it is a working day, or the first one after it. */
export function workingDayFrom(day: string): string {
  return isWorkingDay(day) ? day : workingDayFrom(addDays(day, 1));
}

/** Easter Sunday of a year in the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterSunday(year: number): string {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
