import { civilDateOf } from '../domain/dates';

/** Whether a job is due, from when it last ran in this process (null: not yet). */
export type Schedule = (lastRun: Date | null, now: Date) => boolean;

/** As often as the worker looks. */
export const everyRound: Schedule = () => true;

/** At once, and then after so many hours; also where the clock has gone back so far. */
export function every(hours: number): Schedule {
  return (lastRun, now) =>
    lastRun === null || Math.abs(now.getTime() - lastRun.getTime()) >= hours * 3_600_000;
}

const HOUR_IN_DENMARK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Once a day in Denmark, at this hour or as soon after as the server runs. */
export function dailyFrom(hour: number): Schedule {
  return (lastRun, now) =>
    Number(HOUR_IN_DENMARK.format(now)) >= hour &&
    (lastRun === null || civilDateOf(lastRun) < civilDateOf(now));
}
