/** One of several talks that are called in to at once. */
export type TalkOfSeveral = {
  id: string;
  /** '' where none is chosen. */
  heldOn: string;
  /** HH:MM; '' where it is left open. */
  startTime: string;
};

const PAUSE = 15;
const FIRST = 9 * 60;
const NO_LATER_THAN = 16 * 60;

/** Minutes after midnight. */
function minutesOf(clock: string): number {
  const [hours = 0, past = 0] = clock.split(':').map(Number);
  return hours * 60 + past;
}

const clockOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/**
 * Hours for the talks that have a day and none yet, by their id: one after the other in the order they stand, with
 * a quarter of an hour between them, between nine and four, around the hours that are set. What there is no room
 * for on its day is left out.
 */
export function spreadHours(talks: readonly TalkOfSeveral[], minutes: number): Map<string, string> {
  const spread = new Map<string, string>();
  for (const { id, heldOn, startTime } of talks) {
    if (!heldOn || startTime) continue;
    const taken = talks
      .filter((other) => other.heldOn === heldOn)
      .flatMap((other) => other.startTime || spread.get(other.id) || [])
      .map(minutesOf);
    const free = (start: number) => taken.every((other) => Math.abs(other - start) >= minutes + PAUSE);
    const starts = [FIRST, ...taken.map((other) => other + minutes + PAUSE)].sort((a, b) => a - b);
    const start = starts.find((one) => one >= FIRST && one + minutes <= NO_LATER_THAN && free(one));
    if (start !== undefined) spread.set(id, clockOf(start));
  }
  return spread;
}

/** The talks that begin before another of the same day is over, by their id. Nobody leads two at once. */
export function overlapping(talks: readonly TalkOfSeveral[], minutes: number): Set<string> {
  const timed = talks.filter(({ heldOn, startTime }) => heldOn && startTime);
  return new Set(
    timed
      .filter((talk, index) =>
        timed
          .slice(0, index)
          .some(
            (other) =>
              other.heldOn === talk.heldOn &&
              Math.abs(minutesOf(other.startTime) - minutesOf(talk.startTime)) < minutes,
          ),
      )
      .map(({ id }) => id),
  );
}
