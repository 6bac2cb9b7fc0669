import type { YEAR_FIGURE_KINDS } from 'db/schema/vocabulary';
import { ORGANISATION } from '../indicators/places.rules';
import { fewestRounded } from '../indicators/rounded.rules';
import type { CycleType } from '../indicators/series.server';
import { type Place, publishable } from '../indicators/suppression.rules';
import { told } from '../indicators/told.rules';
import type { Group } from '../indicators/word-groups.rules';
import { RIGHTS, type Right } from '../rights/rights.rules';
import { YEAR_WORDS } from './year-words.rules';

/** How somebody stands at the end of a year who was employed then and not on leave. */
export type YearPerson = {
  unitId: string;
  /** The kind of their last talk of the year; null where they had none. */
  talk: CycleType | null;
  /** Whether that talk made a development plan. */
  plan: boolean;
  /** The rights that can be unmet at all for somebody like them, each with whether it is. */
  rights: ReadonlyMap<Right, boolean>;
};

type Unit = { id: string; name: string; parentId: string | null };

/** What is known of a year when its numbers are made up. */
export type YearFacts = {
  people: readonly YearPerson[];
  units: readonly Unit[];
  /** How many have had a talk in the year, those who have left counted too. */
  talks: number;
  /** How many in groups wish for a talk of their own, and how many do not. */
  wishes: { wished: number; others: number };
};

/** A number of a year as it is kept. */
export type YearNumber = {
  kind: (typeof YEAR_FIGURE_KINDS)[number];
  /** Which right; empty for the other kinds. */
  subject: Right | '';
  unitId: string | null;
  unitName: string | null;
  /** One group without words where only how many is told; none where they are too few. */
  groups: readonly Group[];
};

const COVERAGE = [YEAR_WORDS.plan, YEAR_WORDS.noPlan, YEAR_WORDS.none];
const TYPES = ['mus', 'lus', 'grus'] as const satisfies readonly CycleType[];

/**
 * The numbers of a year that may be seen, none about fewer than `fewest` people and none that lets such a one be worked
 * out, each rounded: docs/decisions/0044 has the reasoning. Of a part of the organisation there is nothing where it is
 * withheld; of the whole it says so.
 */
export function yearNumbers(facts: YearFacts, fewest: number): YearNumber[] {
  return exactNumbers(facts, fewestRounded(fewest)).map(({ groups, ...about }) => ({
    ...about,
    groups: told(groups, true),
  }));
}

/** The same before they are rounded; for nobody but the tests that try to see through them. */
export function exactNumbers(facts: YearFacts, fewest: number): YearNumber[] {
  const coverage = coverageNumbers(facts, fewest);
  return [
    whole('talks', '', groupsOf({ [YEAR_WORDS.talked]: facts.talks }, fewest)),
    ...coverage,
    whole('type', '', typeGroups(facts, coverage[0]?.groups ?? [], fewest)),
    ...RIGHTS.map((right) => whole('right', right, rightGroups(facts, right, fewest))),
    whole(
      'wish',
      '',
      groupsOf({ [YEAR_WORDS.wished]: facts.wishes.wished, [YEAR_WORDS.other]: facts.wishes.others }, fewest),
    ),
  ];
}

const whole = (kind: YearNumber['kind'], subject: YearNumber['subject'], groups: readonly Group[]) => ({
  ...{ kind, subject, groups },
  unitId: null,
  unitName: null,
});

/** The organisation first, then those of its parts that there are enough people in, in every respect. */
function coverageNumbers({ people, units }: YearFacts, fewest: number): YearNumber[] {
  const partOf = partsOf(units);
  const said = new Map<string, Record<string, number>>([[ORGANISATION, {}]]);
  for (const { unitId, talk, plan } of people) {
    const id = partOf.get(unitId) ?? ORGANISATION;
    const own = said.get(id) ?? {};
    const word = talk === null ? YEAR_WORDS.none : plan ? YEAR_WORDS.plan : YEAR_WORDS.noPlan;
    own[word] = (own[word] ?? 0) + 1;
    said.set(id, own);
  }
  const places = [...said].map(
    ([id, words]): Place => ({ id, parentId: id === ORGANISATION ? null : ORGANISATION, said: words }),
  );
  const seen = publishable(places, COVERAGE, fewest);
  const parts = units
    .filter(({ id }) => seen.has(id))
    .map(({ id, name }) => ({
      ...{ kind: 'coverage' as const, subject: '' as const },
      ...{ unitId: id, unitName: name, groups: seen.get(id) ?? [] },
    }));
  return [
    whole('coverage', '', seen.get(ORGANISATION) ?? []),
    ...parts.toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'da')),
  ];
}

/**
 * The part of the organisation that each unit belongs to: the units at the top or, where there is but one, those right
 * below it. Who works in the one at the top belongs to none.
 */
function partsOf(units: YearFacts['units']): ReadonlyMap<string, string> {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const above = ({ parentId }: Unit) => (parentId === null ? undefined : known.get(parentId));
  const tops = units.filter((unit) => above(unit) === undefined);
  const [only] = tops.length === 1 ? tops : [];
  const parts = new Set(
    (only ? units.filter(({ parentId }) => parentId === only.id) : tops).map(({ id }) => id),
  );
  const partOf = (unit: Unit) => {
    const passed = new Set<string>();
    for (let at: Unit | undefined = unit; at && !passed.has(at.id); at = above(at)) {
      if (parts.has(at.id)) return at.id;
      passed.add(at.id);
    }
    return ORGANISATION;
  };
  return new Map(units.map((unit) => [unit.id, partOf(unit)]));
}

/**
 * Of those who had a talk, which kind the last was. Only where those who had none are a number of their own: else how
 * many had one would be known by this alone, and with it what the coverage has put together.
 */
function typeGroups({ people }: YearFacts, coverage: readonly Group[], fewest: number): readonly Group[] {
  if (!coverage.some(({ words }) => words.length === 1 && words[0] === YEAR_WORDS.none)) return [];
  const said = Object.fromEntries(
    TYPES.map((type) => [type, people.filter(({ talk }) => talk === type).length]),
  );
  return groupsOf(said, fewest);
}

/** Of those who can be owed it, who is and who is not: few who are not would stand out as few who are. */
function rightGroups({ people }: YearFacts, right: Right, fewest: number): readonly Group[] {
  const concerned = people.filter(({ rights }) => rights.has(right));
  const owed = concerned.filter(({ rights }) => rights.get(right)).length;
  return groupsOf({ [YEAR_WORDS.owed]: owed, [YEAR_WORDS.met]: concerned.length - owed }, fewest);
}

const groupsOf = (said: Record<string, number>, fewest: number): readonly Group[] =>
  publishable([{ id: ORGANISATION, parentId: null, said }], Object.keys(said), fewest).get(ORGANISATION) ??
  [];
