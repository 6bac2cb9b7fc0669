import { listStandings, type StandingFilter } from 'app/domain/cycles/progress/list-standings.server';
import { readProgress } from 'app/domain/cycles/progress/read-progress.server';
import { roundsOfLeader } from 'app/domain/cycles/progress/rounds-of-leader.server';
import { takeStandingsOut } from 'app/domain/cycles/progress/take-progress-out.server';
import { newId } from 'app/domain/ids';
import { auditEvents } from 'db/schema/audit';
import { employments, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { moveReport } from 'tests/support/move-report';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { notFound, refused } from 'tests/support/refused';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const forbidden = refused('access.forbidden', 'forbidden');
let organisation: TestOrganisation;
let round: string;
let nursery: string;

const day = (date: string) => new Date(`${date}T09:00:00Z`);
const ALL: StandingFilter = { unitId: null, leaderId: null, stage: null, name: '' };
const progress = (unitId: string | null = null) => readProgress(organisation.as('Hanne'), round, { unitId });
const lines = (filter: Partial<StandingFilter> = {}) =>
  listStandings(organisation.as('Hanne'), round, { ...ALL, ...filter }, 1).lines;

beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    ...['Jonas', 'Mie', 'Oda', 'Per', 'Siv', 'Tom'].map((name) => ({ name, leader: 'Anne' })),
    ...['Rie', 'Ulla', 'Vera'].map((name) => ({ name, leader: 'Kim' })),
    { name: 'Hanne', grants: ['hr'] },
  ]);
  const { db, idOf } = organisation;
  nursery = newId();
  const top = db.select().from(units).get();
  db.insert(units)
    .values({ id: nursery, name: 'Mosekonen', parentId: top?.id ?? null })
    .run();
  for (const name of ['Rie', 'Ulla', 'Vera'])
    db.update(employments)
      .set({ unitId: nursery })
      .where(eq(employments.personId, idOf(name)))
      .run();
  round = plantRound(organisation);
  const plant = (name: string, leader: string, rest: Partial<Parameters<typeof plantInRound>[2]>) =>
    plantInRound(organisation, round, { name, leader, state: 'planned', ...rest });
  plant('Jonas', 'Anne', {});
  plant('Mie', 'Anne', { state: 'preparing' });
  plant('Oda', 'Anne', { state: 'preparing', sharedAt: day('2026-02-12') });
  plant('Per', 'Anne', {
    state: 'summary',
    sharedAt: day('2026-02-06'),
    talk: { talkStartedAt: day('2026-02-16') },
  });
  plant('Siv', 'Anne', { state: null, standing: { standing: 'problem', problem: 'no-template' } });
  plant('Tom', 'Anne', { state: null, standing: { standing: 'excused', excuse: 'leave' } });
  plant('Rie', 'Kim', {
    state: 'signing',
    talk: { talkStartedAt: day('2026-02-18') },
    lockedAt: day('2026-02-20'),
  });
  plant('Ulla', 'Kim', {
    state: 'signed',
    sharedAt: day('2026-02-04'),
    talk: { talkStartedAt: day('2026-02-10'), signedAt: day('2026-02-17') },
    lockedAt: day('2026-02-12'),
  });
  plant('Vera', 'Kim', { state: 'cancelled', talk: { cancelledAt: day('2026-02-20') } });
});

describe('progress of a round', () => {
  it('has everybody at exactly one stage', () => {
    const { all } = progress();
    expect(all.counts).toEqual({
      ...{ waiting: 0, invited: 1, 'called-in': 1, shared: 1, held: 1, 'to-sign': 1, signed: 1 },
      ...{ cancelled: 1, erased: 0, excused: 1, problem: 1 },
    });
    expect(all).toMatchObject({ total: 9, owed: 8, held: 3, signed: 1 });
  });

  it('measures each step by half of those who have gone on from it', () => {
    // Invited on 2 February: Oda shared after 10 days, Per after 4, Ulla after 2, and Rie went straight to the talk after 16.
    expect(progress().all.medians).toEqual({ invited: 7, shared: 8, held: 2, 'to-sign': 5 });
  });

  it('counts a unit with what is below it, and opens the tree down to the chosen one', () => {
    expect(progress().units.map(({ name, depth, total, open }) => ({ name, depth, total, open }))).toEqual([
      { name: 'Børn og unge', depth: 0, total: 9, open: true },
      { name: 'Mosekonen', depth: 1, total: 3, open: false },
    ]);
    const chosen = progress(nursery);
    expect(chosen.all.total).toBe(3);
    expect(chosen.path.map(({ name }) => name)).toEqual(['Børn og unge', 'Mosekonen']);
    expect(chosen.leaders.map(({ name }) => name)).toEqual(['Kim']);
  });

  it('names the leaders with most left to hold first', () => {
    expect(progress().leaders.map(({ name, owed, held }) => ({ name, owed, held }))).toEqual([
      { name: 'Anne', owed: 5, held: 1 },
      { name: 'Kim', owed: 3, held: 2 },
    ]);
  });

  it('puts what is left to whoever leads today, and what is signed to whoever signed', () => {
    for (const name of ['Jonas', 'Ulla'])
      moveReport(organisation, name, { leader: 'Bo', lastDay: '2026-03-01', from: '2026-03-02' });
    const of = (name: string) => progress().leaders.find((leader) => leader.name === name);
    expect(of('Bo')).toMatchObject({ total: 1, counts: { invited: 1, signed: 0 } });
    expect(of('Kim')).toMatchObject({ total: 3, signed: 1 });
  });

  it('knows no round and no unit but those there are', () => {
    expect(() => readProgress(organisation.as('Hanne'), 'x', { unitId: null })).toThrow(notFound);
    expect(() => progress('x')).toThrow(notFound);
  });

  it('is for HR alone, the lists behind it too', () => {
    for (const name of ['Bo', 'Anne', 'Jonas']) {
      expect(() => readProgress(organisation.as(name), round, { unitId: null })).toThrow(forbidden);
      expect(() => listStandings(organisation.as(name), round, ALL, 1)).toThrow(forbidden);
      expect(() => takeStandingsOut(organisation.as(name), round, ALL)).toThrow(forbidden);
    }
  });
});

describe('the people behind a number', () => {
  it('are as many as the number says', () => {
    const { counts } = progress().all;
    for (const stage of ['invited', 'called-in', 'shared', 'held', 'to-sign', 'signed', 'problem'] as const)
      expect(listStandings(organisation.as('Hanne'), round, { ...ALL, stage }, 1).lines).toHaveLength(
        counts[stage],
      );
    expect(lines({ unitId: nursery }).map(({ name }) => name)).toEqual(['Rie', 'Ulla', 'Vera']);
    expect(lines({ leaderId: organisation.idOf('Kim') })).toHaveLength(3);
    expect(lines({ name: 'od' }).map(({ name }) => name)).toEqual(['Oda']);
  });

  it('are shown with leader, status, since when, and whose turn it is', () => {
    const [mie] = lines({ name: 'mie' });
    expect(mie).toMatchObject({ leader: 'Anne', stage: 'called-in', turn: 'employee', heldOn: '2026-03-16' });
    expect(lines({ name: 'oda' })[0]).toMatchObject({
      stage: 'shared',
      turn: 'both',
      since: day('2026-02-12'),
    });
    expect(lines({ name: 'rie' })[0]).toMatchObject({ stage: 'to-sign', turn: 'leader' });
    expect(lines({ name: 'tom' })[0]).toMatchObject({
      stage: 'excused',
      excuse: 'leave',
      since: null,
      turn: null,
    });
    expect(lines({ name: 'siv' })[0]).toMatchObject({ stage: 'problem', problem: 'no-template', turn: 'hr' });
  });

  it('have no day while the talk is only planned', () => {
    expect(lines({ name: 'jonas' })[0]).toMatchObject({ stage: 'invited', heldOn: null, turn: 'leader' });
  });

  it('are taken out as a table, which is logged with how many', () => {
    expect(takeStandingsOut(organisation.as('Hanne'), round, { ...ALL, unitId: nursery })).toHaveLength(3);
    const logged = organisation.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'status.export'))
      .all();
    expect(logged.map(({ details }) => details)).toEqual([JSON.stringify({ count: 3 })]);
  });
});

it('a leader’s leader sees of the open rounds how many talks the leader has held and got signed', () => {
  const of = (name: string) => roundsOfLeader(organisation.as('Bo'), organisation.idOf(name));
  expect(of('Kim')).toMatchObject([{ round: { name: 'MUS 2026' }, owed: 3, held: 2, signed: 1 }]);
  expect(of('Jonas')).toEqual([]);
});
