import { saveFewest } from 'app/domain/indicators/fewest.server';
import { makeUpLastYear, makeUpYear } from 'app/domain/year-report/make-up-year.server';
import { readYearPage, readYearReport } from 'app/domain/year-report/read-year-report.server';
import { takeYearReport } from 'app/domain/year-report/take-year-report.server';
import { auditEvents } from 'db/schema/audit';
import { yearFigures, yearReports } from 'db/schema/insight';
import { employments, leaves } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { moveReport } from 'tests/support/move-report';
import { plantRound } from 'tests/support/planted-round';
import {
  nameOf,
  numbersFrom,
  organisationOfNumbers,
  plantGroup,
  plantPart,
  plantTalks,
} from 'tests/support/planted-year';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

/** Forty, Anne and Hanne, employed since 2020. */
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationOfNumbers(40);
  organisation.setNow(new Date('2026-12-01T09:00:00Z'));
});
const hr = () => organisation.as('Hanne');
const numbers = (year = 2026) => readYearReport(hr(), year)?.numbers;
const said = (
  groups:
    | { words: readonly string[]; count: number }[]
    | readonly { words: readonly string[]; count: number }[]
    | null
    | undefined,
) => groups && Object.fromEntries(groups.map(({ words, count }) => [words.join('+'), count]));

describe('the numbers of a year', () => {
  it('are of those employed on the day, who had a talk in the year that was signed', () => {
    plantTalks(organisation, numbersFrom(1, 13), '2026-03-10', { plan: true });
    plantTalks(organisation, numbersFrom(14, 24), '2026-04-10');
    plantTalks(organisation, numbersFrom(25, 34), '2025-12-10', { plan: true });
    makeUpYear(hr(), 2026);
    expect(said(numbers()?.coverage)).toEqual({ 'talk-plan': 15, 'talk-no-plan': 10, 'no-talk': 20 });
    expect(said(numbers()?.talks)).toEqual({ '': 25 });
    // Six, Anne and Hanne have never had one; of the ten who had theirs last year it is no year ago.
    expect(said(numbers()?.rights.talk)).toEqual({ owed: 10, met: 35 });
    expect(said(numbers()?.rights.plan)).toEqual({ owed: 10, met: 25 });
    expect(said(numbers()?.types)).toEqual({ '': 25 });
  });

  it('leave out who is on leave or has left, and count a group’s talk for each in it', () => {
    plantGroup(organisation, numbersFrom(1, 20), '2026-05-05');
    for (const name of numbersFrom(21, 30))
      organisation.db
        .insert(leaves)
        .values({ id: name, personId: organisation.idOf(name), startsOn: '2026-11-01', endsOn: null })
        .run();
    organisation.db
      .update(employments)
      .set({ endsOn: '2026-06-30' })
      .where(eq(employments.personId, organisation.idOf(nameOf(1))))
      .run();
    makeUpYear(hr(), 2026);
    // Nineteen of the group, ten of the rest, Anne and Hanne.
    expect(said(numbers()?.coverage)).toEqual({ talk: 20, 'no-talk': 10 });
    expect(said(numbers()?.talks)).toEqual({ '': 20 });
  });

  it('are told of parts of the organisation too, as these were called', () => {
    plantPart(organisation, 'Skoler', numbersFrom(1, 20));
    plantPart(organisation, 'Veje', numbersFrom(21, 38));
    plantTalks(organisation, numbersFrom(1, 10), '2026-03-10');
    plantTalks(organisation, numbersFrom(21, 30), '2026-03-10');
    makeUpYear(hr(), 2026);
    expect(numbers()?.parts.map(({ name, groups }) => [name, said(groups)])).toEqual([
      ['Skoler', { talk: 10, 'no-talk': 10 }],
    ]);
  });

  it('are withheld below what HR has asked for since, counted by what a rounded number is at least', () => {
    plantTalks(organisation, numbersFrom(1, 22), '2026-03-10');
    makeUpYear(hr(), 2026);
    expect(said(numbers()?.coverage)).toEqual({ talk: 20, 'no-talk': 20 });
    saveFewest(hr(), 18);
    expect(said(numbers()?.coverage)).toEqual({ talk: 20, 'no-talk': 20 });
    saveFewest(hr(), 19);
    expect(said(numbers()?.coverage)).toEqual({ '': 40 });
    saveFewest(hr(), 50);
    expect(numbers()?.coverage).toBeNull();
  });
});

describe('a year is made up', () => {
  it('from December, by HR alone, and once', () => {
    organisation.setNow(new Date('2026-11-30T09:00:00Z'));
    expect(() => makeUpYear(hr(), 2026)).toThrow('year.not_now');
    organisation.setNow(new Date('2026-12-01T09:00:00Z'));
    expect(() => makeUpYear(organisation.as('Anne'), 2026)).toThrow('access.forbidden');
    makeUpYear(hr(), 2026);
    const before = organisation.db.select().from(yearFigures).all();
    plantTalks(organisation, numbersFrom(1, 20), '2026-12-02');
    expect(() => makeUpYear(hr(), 2026)).toThrow('year.made');
    expect(organisation.db.select().from(yearFigures).all()).toEqual(before);
    expect(() => makeUpYear(hr(), 2027)).toThrow('year.not_now');
    expect(() => makeUpYear(hr(), 2024)).toThrow('year.not_now');
  });

  it('and is not changed afterwards, by SQL neither', () => {
    makeUpYear(hr(), 2026);
    const { $client } = organisation.db;
    for (const table of ['year_reports', 'year_figures']) {
      expect(() => $client.prepare(`update ${table} set year = 2020`).run()).toThrow(/append-only/);
      expect(() => $client.prepare(`delete from ${table}`).run()).toThrow(/append-only/);
      expect(() => $client.prepare(`insert or replace into ${table} select * from ${table}`).run()).toThrow(
        /append-only/,
      );
    }
  });

  it('by the server in February, of the last day of the year, where anything happened in it', () => {
    organisation.setNow(new Date('2027-02-01T09:00:00Z'));
    expect(makeUpLastYear(organisation.system())).toBeNull();
    plantRound(organisation);
    organisation.setNow(new Date('2027-01-31T22:59:00Z'));
    expect(makeUpLastYear(organisation.system())).toBeNull();
    organisation.setNow(new Date('2027-01-31T23:01:00Z'));
    moveReport(organisation, nameOf(1), { leader: 'Hanne', lastDay: '2026-12-31', from: '2027-01-01' });
    expect(makeUpLastYear(organisation.system())).toBe(2026);
    expect(makeUpLastYear(organisation.system())).toBeNull();
    expect(organisation.db.select().from(yearReports).all()).toMatchObject([
      { year: 2026, asOf: '2026-12-31', fewest: 5 },
    ]);
  });

  it('by the server with what was held by then and signed in January, and nothing that was held in January', () => {
    plantTalks(organisation, numbersFrom(1, 20), '2026-12-18');
    plantTalks(organisation, numbersFrom(21, 40), '2027-01-12');
    organisation.setNow(new Date('2027-02-01T09:00:00Z'));
    expect(makeUpLastYear(organisation.system())).toBe(2026);
    expect(said(numbers()?.coverage)).toEqual({ talk: 20, 'no-talk': 20 });
    expect(said(numbers()?.rights.talk)).toEqual({ owed: 20, met: 20 });
  });

  it('and that is in the log, as is that it is taken out', () => {
    expect(() => takeYearReport(hr(), 2026, 'pdf')).toThrow('year.not_made');
    makeUpYear(hr(), 2026);
    takeYearReport(hr(), 2026, 'xlsx');
    const logged = organisation.db.select().from(auditEvents).all();
    expect(logged.map(({ action, details }) => [action, JSON.parse(details)])).toEqual([
      ['figures.make-year', { year: 2026, fewest: 5 }],
      ['figures.take-year', { year: 2026, format: 'xlsx' }],
    ]);
  });
});

describe('the report of a year', () => {
  it('has nothing before the year is made up, and says from when it can be', () => {
    organisation.setNow(new Date('2026-08-01T09:00:00Z'));
    expect(readYearPage(hr(), null)).toEqual({
      ...{ year: 2026, years: [2026, 2025], report: null, makeUpOn: null, from: '2026-12-01' },
    });
    expect(() => readYearPage(organisation.as('Anne'), null)).toThrow('access.forbidden');
  });

  it('has the rounds that began in the year and the years before it, and forgets none of them', () => {
    plantRound(organisation, { name: 'MUS 2026' });
    plantRound(organisation, { name: 'MUS 2025', startsOn: '2025-03-01' });
    plantRound(organisation, { name: 'Ikke åbnet', state: 'draft', openedAt: null });
    makeUpYear(hr(), 2026);
    organisation.setNow(new Date('2027-12-24T09:00:00Z'));
    makeUpYear(hr(), 2027);
    const report = readYearPage(hr(), null).report;
    expect(report?.years.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(report?.rounds).toEqual([]);
    expect(readYearPage(hr(), 2026).report?.rounds).toMatchObject([{ name: 'MUS 2026', use: null }]);
  });
});
