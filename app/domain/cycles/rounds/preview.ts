import type { CYCLE_PROBLEMS, CYCLE_STANDINGS, CYCLE_TYPES, EXCUSES } from 'db/schema/vocabulary';

export type Excuse = (typeof EXCUSES)[number];
export type Problem = (typeof CYCLE_PROBLEMS)[number];
export type Standing = (typeof CYCLE_STANDINGS)[number];

export type Period = { startsOn: string; endsOn: string };

/** Somebody who works here today, with every employment that they have, the oldest first. */
export type Employed = {
  personId: string;
  name: string;
  employments: readonly { unitId: string; role: string; leaderId: string | null }[];
};

/** What HR has decided about somebody: let off with a reason, or (null) to take part. */
export type Decision = { excuse: Excuse | null };

/** All that a preview is made of. Days are civil dates. */
export type PreviewFacts = {
  round: Period & { type: (typeof CYCLE_TYPES)[number] };
  /** The units that the round is for, with all below them; null for all. */
  units: ReadonlySet<string> | null;
  people: readonly Employed[];
  /** Those who lead somebody today. */
  leaders: ReadonlySet<string>;
  /** The roles that the frameworks know. */
  roles: ReadonlySet<string>;
  /** The template of each role. */
  templates: ReadonlyMap<string, string>;
  decisions: ReadonlyMap<string, Decision>;
  leaves: ReadonlyMap<string, readonly { startsOn: string; endsOn: string | null }[]>;
  /** When somebody was first employed. */
  firstDays: ReadonlyMap<string, string>;
  /** The last day of whoever has one. */
  lastDays: ReadonlyMap<string, string>;
  /** Those who have held a talk of the kind this year, or in the period. */
  held: ReadonlySet<string>;
};

/** How somebody will stand to the round when it is opened. */
export type PreviewRow = {
  personId: string;
  name: string;
  unitId: string;
  leaderId: string | null;
  role: string;
  standing: Exclude<Standing, 'invited'>;
  excuse: Excuse | null;
  problem: Problem | null;
  /** The exception that is proposed, whatever HR has decided. */
  proposed: Excuse | null;
  /** HR has decided it. */
  decided: boolean;
};
