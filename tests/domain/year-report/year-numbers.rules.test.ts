import { ORGANISATION } from 'app/domain/indicators/places.rules';
import { fewestRounded, rounded } from 'app/domain/indicators/rounded.rules';
import type { Place } from 'app/domain/indicators/suppression.rules';
import type { Group } from 'app/domain/indicators/word-groups.rules';
import type { Right } from 'app/domain/rights/rights.rules';
import {
  exactNumbers,
  type YearFacts,
  type YearNumber,
  type YearPerson,
  yearNumbers,
} from 'app/domain/year-report/year-numbers.rules';
import fc from 'fast-check';
import { sizesThatFollow } from 'tests/domain/indicators/attacker';
import { describe, expect, it } from 'vitest';

const NO_RIGHTS: ReadonlyMap<Right, boolean> = new Map();
/** A town hall with two parts, a school in one of them. */
const UNITS = [
  { id: 'top', name: 'Kommunen', parentId: null },
  { id: 'a', name: 'Børn', parentId: 'top' },
  { id: 'b', name: 'Teknik', parentId: 'top' },
  { id: 'a1', name: 'Skolen', parentId: 'a' },
];
const people = (count: number, unitId: string, rest: Partial<YearPerson> = {}): YearPerson[] =>
  Array.from({ length: count }, () => ({ unitId, talk: null, plan: false, rights: NO_RIGHTS, ...rest }));
const facts = (all: readonly YearPerson[], rest: Partial<YearFacts> = {}): YearFacts => ({
  ...{ people: all, units: UNITS, talks: 0, wishes: { wished: 0, others: 0 } },
  ...rest,
});
const WITH_PLAN = { talk: 'mus', plan: true } as const;
const WITHOUT = { talk: 'mus', plan: false } as const;

const said = (groups: readonly Group[] | undefined) =>
  groups && Object.fromEntries(groups.map(({ words, count }) => [words.join('+'), count]));
const find = (numbers: readonly YearNumber[], kind: YearNumber['kind'], about = '') =>
  said(numbers.find((one) => one.kind === kind && (one.unitName ?? one.subject) === about)?.groups);

describe('the numbers of a year', () => {
  it('tell how many had a talk and a plan, in the organisation and in its parts with all below them', () => {
    const numbers = yearNumbers(
      facts([
        ...people(52, 'a', WITH_PLAN),
        ...people(18, 'a1', WITHOUT),
        ...people(20, 'a1'),
        ...people(31, 'b', WITH_PLAN),
        ...people(12, 'b', WITHOUT),
        ...people(11, 'b'),
      ]),
      5,
    );
    expect(find(numbers, 'coverage')).toEqual({ 'talk-plan': 85, 'talk-no-plan': 30, 'no-talk': 30 });
    expect(find(numbers, 'coverage', 'Børn')).toEqual({ 'talk-plan': 50, 'talk-no-plan': 20, 'no-talk': 20 });
    expect(find(numbers, 'coverage', 'Teknik')).toEqual({
      'talk-plan': 30,
      'talk-no-plan': 10,
      'no-talk': 10,
    });
    expect(find(numbers, 'coverage', 'Skolen')).toBeUndefined();
  });

  it('take the units at the top for parts where there are several', () => {
    const numbers = yearNumbers(
      facts([...people(20, 'a', WITH_PLAN), ...people(20, 'b')], {
        units: UNITS.map((unit) => ({ ...unit, parentId: unit.id === 'a1' ? 'a' : null })),
      }),
      5,
    );
    expect(find(numbers, 'coverage', 'Børn')).toEqual({ '': 20 });
  });

  it('withhold the part that would be had by subtracting the others', () => {
    const all = [...people(20, 'a', WITH_PLAN), ...people(20, 'a'), ...people(3, 'b')];
    const numbers = yearNumbers(facts(all), 5);
    expect(find(numbers, 'coverage')).toEqual({ 'talk-plan+talk-no-plan': 20, 'no-talk': 25 });
    expect(find(numbers, 'coverage', 'Teknik')).toBeUndefined();
    expect(find(numbers, 'coverage', 'Børn')).toBeUndefined();
  });

  it('tell the kind of talk only where those who had none are a number of their own', () => {
    const talks = [...people(20, 'a', WITH_PLAN), ...people(10, 'b', { talk: 'lus', plan: true })];
    expect(find(yearNumbers(facts([...talks, ...people(8, 'a')]), 5), 'type')).toEqual({
      mus: 20,
      'lus+grus': 10,
    });
    expect(find(yearNumbers(facts([...talks, ...people(2, 'a')]), 5), 'type')).toEqual({});
  });

  it('tell how many are owed something, of those who can be, and not where few are not', () => {
    const owing = (right: Right, owed: boolean) => ({ rights: new Map([[right, owed]]) });
    const all = [
      ...people(13, 'a', owing('talk', true)),
      ...people(30, 'a', owing('talk', false)),
      ...people(9, 'a', owing('lus-first', true)),
      ...people(2, 'a', owing('lus-first', false)),
    ];
    const numbers = yearNumbers(facts(all), 5);
    expect(find(numbers, 'right', 'talk')).toEqual({ owed: 15, met: 30 });
    expect(find(numbers, 'right', 'lus-first')).toEqual({ '': 10 });
    expect(find(numbers, 'right', 'after-leave')).toEqual({});
  });

  it('tell of wishes for a talk of one’s own only where there are enough of them, and of others', () => {
    const wishes = (wished: number, others: number) =>
      find(yearNumbers(facts([], { wishes: { wished, others } }), 5), 'wish');
    expect(wishes(12, 90)).toEqual({ wished: 10, 'not-wished': 90 });
    expect(wishes(7, 90)).toEqual({ '': 95 });
    expect(wishes(0, 3)).toEqual({});
  });

  it('are about as many as HR has asked for, raised to where rounding takes none below it', () => {
    const all = [...people(11, 'a', WITH_PLAN), ...people(40, 'a', WITHOUT), ...people(40, 'a')];
    expect([5, 8, 9, 13, 14].map(fewestRounded)).toEqual([8, 8, 13, 13, 18]);
    expect(find(yearNumbers(facts(all), 8), 'coverage')).toEqual({
      'talk-plan': 10,
      'talk-no-plan': 40,
      'no-talk': 40,
    });
    expect(find(yearNumbers(facts(all), 9), 'coverage')).toEqual({
      'talk-plan+talk-no-plan': 50,
      'no-talk': 40,
    });
  });
});

/** Somebody who reads every number of a year sees through none of them. */
describe('small organisations drawn at random', () => {
  const KINDS: (Partial<YearPerson> & { name: string })[] = [
    { name: 'talk-plan mus', talk: 'mus', plan: true },
    { name: 'talk-plan lus', talk: 'lus', plan: true },
    { name: 'talk-no-plan mus', talk: 'mus' },
    { name: 'talk-no-plan lus', talk: 'lus' },
    { name: 'no-talk' },
  ];
  const NAMES = KINDS.map(({ name }) => name);
  const counts = (most: number) =>
    fc.array(fc.nat(most), { minLength: KINDS.length, maxLength: KINDS.length });
  type Counts = Record<string, number[]>;
  const drawn = (most: number, ...ids: string[]) =>
    fc.record(Object.fromEntries(ids.map((id) => [id, counts(most)]))).map((units: Counts) => ({
      units,
      facts: facts(
        Object.entries(units).flatMap(([unitId, of]) =>
          of.flatMap((count, at) => {
            const { name: _, ...rest } = KINDS[at] ?? { name: '' };
            return people(count, unitId, {
              ...rest,
              rights: new Map<Right, boolean>([['talk', rest.talk === undefined]]),
            });
          }),
        ),
      ),
    }));
  const placeOf = (unitId: string | null) => (unitId === null ? ORGANISATION : unitId);

  it.each([
    { ids: ['a', 'b'], most: 4, runs: 60 },
    { ids: ['top', 'a'], most: 4, runs: 60 },
    { ids: ['top', 'a', 'b'], most: 3, runs: 3 },
  ])(
    'give no number of fewer than the fewest, by adding and subtracting what is not even rounded: $ids',
    ({ ids, most, runs }) => {
      const FEWEST = 3;
      fc.assert(
        fc.property(drawn(most, ...ids), ({ units, facts: drawnFacts }) => {
          const places = Object.entries(units).map(
            ([id, of]): Place => ({
              id: id === 'top' ? ORGANISATION : id,
              parentId: id === 'top' ? null : ORGANISATION,
              said: Object.fromEntries(of.map((count, at) => [NAMES[at] ?? '', count])),
            }),
          );
          const published = new Map<string, Group[]>();
          for (const { kind, unitId, groups } of exactNumbers(drawnFacts, FEWEST))
            if (kind === 'coverage' || kind === 'type') {
              const fine = groups.map(({ words, count }) => ({
                words: NAMES.filter((name) => name.split(' ').some((word) => words.includes(word))),
                count,
              }));
              published.set(placeOf(unitId), [...(published.get(placeOf(unitId)) ?? []), ...fine]);
            }
          const few = sizesThatFollow(places, NAMES, published).filter(
            ({ size }) => size > 0 && size < FEWEST,
          );
          expect(few).toEqual([]);
        }),
        { numRuns: runs },
      );
    },
  );

  it('give numbers of five, ten, fifteen, none below the fewest, and as many in what is left beside them', () => {
    fc.assert(
      fc.property(
        drawn(30, 'top', 'a', 'b'),
        fc.integer({ min: 5, max: 23 }),
        ({ facts: drawnFacts }, fewest) => {
          const numbers = yearNumbers(drawnFacts, fewest);
          const shown = numbers.flatMap(({ groups }) => groups.map(({ count }) => count));
          expect(shown.filter((count) => count % 5 !== 0 || count < fewest)).toEqual([]);
          const exact = exactNumbers(drawnFacts, fewestRounded(fewest));
          const left = exact.flatMap(({ groups }) => {
            const all = groups.reduce((sum, { count }) => sum + count, 0);
            return groups.map(({ count }) => all - count);
          });
          expect(left.filter((count) => count > 0 && count < fewest)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leave open against any exact figure whether there is nobody in between, or five', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.nat(500), fc.nat(500), (fewest, more, exact) => {
        const count = fewestRounded(fewest) + more;
        const alike = Array.from({ length: 11 }, (_, at) => count - 5 + at).filter(
          (other) => other >= fewestRounded(fewest) && rounded(other) === rounded(count),
        );
        expect(alike).toHaveLength(5);
        expect(Math.min(...alike)).toBeGreaterThanOrEqual(fewest);
        const between = alike.map((other) => Math.abs(other - exact));
        expect(between.some((difference) => difference === 0 || difference >= 5)).toBe(true);
      }),
    );
  });
});
