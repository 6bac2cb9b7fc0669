import { civilDateOf } from '../dates';

const CLOCK_IN_DENMARK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** Whether a time has begun, by the clock in Denmark. */
export function hasPassed({ heldOn, startTime }: { heldOn: string; startTime: string }, now: Date): boolean {
  const today = civilDateOf(now);
  return heldOn === today ? startTime <= CLOCK_IN_DENMARK.format(now) : heldOn < today;
}
