import { dayAfter, dayBefore } from './civil-dates.rules';
import type { KnownEmployment, Ref } from './facts.rules';

/** An employment as it is to be. */
export type PlannedEmployment = {
  unit: Ref;
  title: string;
  role: string;
  leader: Ref | null;
  startsOn: string;
  endsOn: string | null;
};

export type EmploymentStep =
  | ({ kind: 'begin' } & PlannedEmployment)
  | ({ kind: 'edit'; id: string } & PlannedEmployment)
  | { kind: 'close'; id: string; endsOn: string }
  /** It never held: it was to begin later, or began after the last day. */
  | { kind: 'remove'; id: string };

/** What a line of the file says; undefined is what the file has no column for, and stays as it is. */
export type Wanted = Pick<PlannedEmployment, 'unit' | 'role'> & {
  title: string | undefined;
  leader: Ref | null | undefined;
  startsOn: string | null;
  endsOn: string | null | undefined;
};

const asPlanned = (known: KnownEmployment): PlannedEmployment => ({
  unit: known.unitId,
  title: known.title,
  role: known.role,
  leader: known.leaderId,
  startsOn: known.startsOn,
  endsOn: known.endsOn,
});

/** The employments that hold today or later, of those that a person has had. */
export const living = (history: readonly KnownEmployment[], today: string) =>
  history.filter(({ endsOn }) => endsOn === null || endsOn >= today);

/**
 * The employment that a line is about: the one that began on its day, else the one of today, else the next. Undefined
 * for somebody who does not work here.
 */
export function employmentMeant(
  history: readonly KnownEmployment[],
  startsOn: string | null,
  today: string,
): KnownEmployment | undefined {
  const alive = living(history, today);
  return alive.find((known) => known.startsOn === startsOn) ?? alive[0];
}

/**
 * The steps from what is registered to what the file says. What differs holds from today, or from the file's day where
 * that is later than what is registered; what held before stays, closed the day before.
 */
export function stepsTowards(
  history: readonly KnownEmployment[],
  wanted: Wanted,
  today: string,
): EmploymentStep[] {
  if (wanted.endsOn && wanted.endsOn < today) return stepsToEnd(history, wanted.endsOn, today);
  const meant = employmentMeant(history, wanted.startsOn, today);
  const work = workOf(wanted, meant);
  if (!meant) {
    const free = dayAfterLast(history);
    // Who comes back under the old first day comes back today.
    const first = wanted.startsOn ?? today;
    const startsOn = free === null || first >= free ? first : today;
    return [{ kind: 'begin', ...work, startsOn, endsOn: wanted.endsOn ?? null }];
  }
  // What a file has announced and this one no longer does.
  const withdrawn = history.filter(
    (known) => known !== meant && known.startsOn > today && known.source === 'import',
  );
  const rest = history.filter((known) => !withdrawn.includes(known));
  const removals = withdrawn.map(({ id }): EmploymentStep => ({ kind: 'remove', id }));
  return [...removals, ...stepsWithin(rest, meant, { ...work, ...datesOf(wanted, meant, withdrawn) }, today)];
}

type Settled = Omit<PlannedEmployment, 'startsOn'> & { startsOn: string | null };

function stepsWithin(
  history: readonly KnownEmployment[],
  meant: KnownEmployment,
  wanted: Settled,
  today: string,
): EmploymentStep[] {
  const next = history.find(({ startsOn }) => startsOn > meant.startsOn);
  const endsOn = earliest(wanted.endsOn, next ? dayBefore(next.startsOn) : null);
  const now = asPlanned(meant);
  const edit = (startsOn: string): EmploymentStep[] => {
    const after = { ...wanted, startsOn, endsOn };
    return same(now, after) ? [] : [{ kind: 'edit', id: meant.id, ...after }];
  };
  if (meant.startsOn > today) {
    const earlier = history.filter(({ startsOn }) => startsOn < meant.startsOn);
    return edit(latest(wanted.startsOn ?? meant.startsOn, dayAfterLast(earlier)));
  }
  const later = wanted.startsOn !== null && wanted.startsOn > meant.startsOn ? wanted.startsOn : null;
  const from = later !== null && (!next || later < next.startsOn) ? later : null;
  const changed = !same(now, { ...wanted, startsOn: now.startsOn, endsOn: now.endsOn });
  if (from !== null || (changed && meant.startsOn < today)) {
    const startsOn = from ?? today;
    return [
      { kind: 'close', id: meant.id, endsOn: dayBefore(startsOn) },
      { kind: 'begin', ...wanted, startsOn, endsOn },
    ];
  }
  // The first day is mended where nothing came before it.
  const first = history.length === 1 && later === null ? wanted.startsOn : null;
  return edit(first ?? meant.startsOn);
}

function workOf({ unit, role, title, leader }: Wanted, meant: KnownEmployment | undefined) {
  return {
    unit,
    role,
    title: title ?? meant?.title ?? '',
    leader: leader === undefined ? (meant?.leaderId ?? null) : leader,
  };
}

function datesOf(wanted: Wanted, meant: KnownEmployment, withdrawn: readonly KnownEmployment[]) {
  if (wanted.endsOn !== undefined) return { startsOn: wanted.startsOn, endsOn: wanted.endsOn };
  // It ended only because of what was to follow.
  const reopened = withdrawn.some(({ startsOn }) => dayBefore(startsOn) === meant.endsOn);
  return { startsOn: wanted.startsOn, endsOn: reopened ? null : meant.endsOn };
}

/** Ends everything after `lastDay`: what has begun is closed, what was to begin later is taken away. */
export function stepsToEnd(
  history: readonly KnownEmployment[],
  lastDay: string,
  today: string,
): EmploymentStep[] {
  return living(history, today).map(({ id, startsOn }) =>
    startsOn > lastDay ? { kind: 'remove', id } : { kind: 'close', id, endsOn: lastDay },
  );
}

function dayAfterLast(earlier: readonly KnownEmployment[]): string | null {
  const ends = earlier.flatMap(({ endsOn }) => (endsOn === null ? [] : [dayAfter(endsOn)]));
  return ends.sort().at(-1) ?? null;
}

const earliest = (one: string | null, other: string | null) =>
  one === null || (other !== null && other < one) ? other : one;
const latest = (one: string, other: string | null) => (other !== null && other > one ? other : one);

const same = (one: PlannedEmployment, other: PlannedEmployment) =>
  one.unit === other.unit &&
  one.title === other.title &&
  one.role === other.role &&
  one.leader === other.leader &&
  one.startsOn === other.startsOn &&
  one.endsOn === other.endsOn;
