/**
 * Where somebody stands in a round, each person in one of them: waits to be invited, is invited, called in, has shared
 * their preparation, the talk has been begun, the record is locked and waits for signatures, all have signed. Beside
 * that: the talk is called off, its papers have been erased since, the person is let off, or cannot be invited yet.
 */
export const STAGES = [
  'waiting',
  'invited',
  'called-in',
  'shared',
  'held',
  'to-sign',
  'signed',
  'cancelled',
  'erased',
  'excused',
  'problem',
] as const;
export type Stage = (typeof STAGES)[number];

/** The stages that everybody goes through: shown also where nobody is in them. */
export const ALWAYS_SHOWN: readonly Stage[] = ['invited', 'called-in', 'shared', 'held', 'to-sign', 'signed'];

/** Those to show: of the rest only where somebody is. */
export const shownStages = (counts: Readonly<Record<Stage, number>>): Stage[] =>
  STAGES.filter((stage) => ALWAYS_SHOWN.includes(stage) || counts[stage] > 0);

/** The steps whose length is measured, by the stage that they lead out of. */
export const STEPS_TIMED = ['invited', 'shared', 'held', 'to-sign'] as const;
type TimedStep = (typeof STEPS_TIMED)[number];

/** One person of a round in numbers: where they work, who leads them, and how many days they stood at each step. */
export type Counted = {
  unitId: string | null;
  leaderId: string | null;
  stage: Stage;
  days: Record<TimedStep, number | null>;
};

/** How far some of the people in a round are. */
export type Tally = {
  total: number;
  counts: Record<Stage, number>;
  /** Those who are not let off (of erased talks it is not known any more), and how many of them have held the talk and signed. */
  owed: number;
  held: number;
  signed: number;
  /** Half of those who have gone on took at most so many days; null where nobody has. */
  medians: Record<TimedStep, number | null>;
};

/** Adds people up. */
export function tallyOf(people: readonly Counted[]): Tally {
  const counts = none();
  const taken: Record<TimedStep, number[]> = { invited: [], shared: [], held: [], 'to-sign': [] };
  for (const { stage, days } of people) {
    counts[stage] += 1;
    for (const step of STEPS_TIMED) {
      const took = days[step];
      if (took !== null) taken[step].push(took);
    }
  }
  return {
    total: people.length,
    counts,
    owed: people.length - counts.excused - counts.erased,
    held: counts.held + counts['to-sign'] + counts.signed,
    signed: counts.signed,
    medians: {
      invited: median(taken.invited),
      shared: median(taken.shared),
      held: median(taken.held),
      'to-sign': median(taken['to-sign']),
    },
  };
}

/** The middle of the numbers, rounded to whole ones; null of none. */
function median(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  const sorted = Float64Array.from(numbers).sort();
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return Math.round((upper + lower) / 2);
}

const none = (): Record<Stage, number> => ({
  waiting: 0,
  invited: 0,
  'called-in': 0,
  shared: 0,
  held: 0,
  'to-sign': 0,
  signed: 0,
  cancelled: 0,
  erased: 0,
  excused: 0,
  problem: 0,
});
