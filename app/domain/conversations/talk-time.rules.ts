/** When a talk is: its day, and either the hour and how long, or neither. */
export type TalkTime = { heldOn: string } & (
  | { startTime: string; minutes: number }
  | { startTime: null; minutes: null }
);

/** What columns say of a time, as one of the two: with hour and length, or without both. */
export function talkTime(row: {
  heldOn: string;
  startTime: string | null;
  minutes: number | null;
}): TalkTime {
  const { heldOn, startTime, minutes } = row;
  return startTime === null || minutes === null
    ? { heldOn, startTime: null, minutes: null }
    : { heldOn, startTime, minutes };
}

/** What the clock shows when the time is up (HH:MM). A talk ends on the day it begins; the forms see to that. */
export function endTime({ startTime, minutes }: { startTime: string; minutes: number }): string {
  const start = Date.parse(`2000-01-01T${startTime}:00Z`);
  return new Date(start + minutes * 60_000).toISOString().slice(11, 16);
}

/** What the forms give of a meeting; nothing of it need be set. */
export type Meeting = { startTime?: string | null; minutes?: number | null; place?: string | null };

const USUAL = 60;

/** As columns have it: how long stands only beside an hour. */
export function meetingOf({ startTime = null, minutes, place = null }: Meeting) {
  return { startTime, minutes: startTime === null ? null : (minutes ?? USUAL), place };
}
