import { civilDateOf } from 'app/domain/dates';

const DAY = 24 * 60 * 60_000;

export const daysFromNow = (days: number) => new Date(Date.now() + days * DAY);
/** The civil date so many days from now. */
export const inDays = (days: number) => civilDateOf(daysFromNow(days));
