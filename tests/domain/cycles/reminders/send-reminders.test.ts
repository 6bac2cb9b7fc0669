import { remindInRounds } from 'app/domain/cycles/reminders/send-reminders.server';
import { newId } from 'app/domain/ids';
import { cycles } from 'db/schema/cycles';
import { mails } from 'db/schema/notifications';
import { deputies, leaves } from 'db/schema/people';
import { moveReport } from 'tests/support/move-report';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const TEAM = Array.from(
  { length: 60 },
  (_, place) => `Nr ${String.fromCharCode(97 + (place % 26))}${'x'.repeat(place / 26)}`,
);
let organisation: TestOrganisation;
let round: string;

beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Kim', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Hanne', grants: ['hr'] },
  ]);
  round = plantRound(organisation);
});

const plant = (name: string, rest: Partial<Parameters<typeof plantInRound>[2]> = {}) =>
  plantInRound(organisation, round, { name, leader: 'Anne', state: 'planned', ...rest });
const nameOf = (id: string) =>
  ['Bo', 'Anne', 'Kim', 'Jonas', 'Mie', 'Hanne'].find((name) => organisation.idOf(name) === id) ?? 'nr';

/** Runs the job on the morning of a day, and says who has a mail queued then. */
function on(day: string): string[] {
  const now = new Date(`${day}T06:00:00Z`);
  const before = organisation.db.select().from(mails).all().length;
  remindInRounds({ db: organisation.db, now });
  return organisation.db
    .select()
    .from(mails)
    .all()
    .slice(before)
    .filter(({ error }) => error !== 'replaced')
    .map(({ kind, personId }) => `${kind} ${nameOf(personId)}`)
    .sort();
}

describe('the daily job', () => {
  it('reminds leaders before a deadline, once however often it runs', () => {
    plant('Jonas');
    plant('Mie', { state: 'preparing' });
    expect(on('2026-04-15')).toEqual([]);
    expect(on('2026-04-16')).toEqual(['round-behind Anne']);
    for (const day of ['2026-04-16', '2026-04-17', '2026-04-30']) expect(on(day)).toEqual([]);
  });

  it('reminds whoever leads the employee today, whoever the talk was planned with', () => {
    plant('Jonas');
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-04-01', from: '2026-04-02' });
    expect(on('2026-04-16')).toEqual(['round-behind Kim']);
  });

  it('tells the leader’s leader once of each leader, in one mail', () => {
    plant('Jonas');
    plant('Mie', { leader: 'Kim' });
    moveReport(organisation, 'Mie', { leader: 'Kim', lastDay: '2026-02-27', from: '2026-02-28' });
    expect(on('2026-05-05')).toEqual(['round-escalated Bo']);
    expect(on('2026-05-06')).toEqual([]);
  });

  it('tells whoever stands in for a leader too, and on leave them alone', () => {
    const { db, idOf } = organisation;
    plant('Jonas');
    db.insert(leaves)
      .values({ id: newId(), personId: idOf('Anne'), startsOn: '2026-04-01', endsOn: null })
      .run();
    db.insert(deputies)
      .values({
        ...{ id: newId(), leaderId: idOf('Anne'), deputyId: idOf('Kim'), startsOn: '2026-04-01' },
        ...{ endsOn: '2026-12-31', appointedById: idOf('Bo'), appointedAt: new Date('2026-04-01') },
      })
      .run();
    expect(on('2026-04-16')).toEqual(['round-behind Kim']);
  });

  it('reminds nobody of what is signed, excused, or in a round that is closed', () => {
    plant('Jonas', { state: 'signed' });
    plant('Mie', { standing: { standing: 'excused', excuse: 'leave' } });
    expect(on('2026-04-16')).toEqual([]);
    plant('Kim', { leader: 'Bo' });
    organisation.db.update(cycles).set({ state: 'closed' }).run();
    expect(on('2026-04-16')).toEqual([]);
  });

  it('reminds nobody who has had reminders turned off', () => {
    const remindersOffAt = new Date('2026-03-01');
    plant('Jonas', { state: 'preparing', talk: { heldOn: '2026-03-16' }, standing: { remindersOffAt } });
    plant('Mie', { state: 'preparing', talk: { heldOn: '2026-03-16' } });
    expect(on('2026-03-11')).toEqual(['prepare-soon Mie']);
  });

  it('reminds of signing whose turn it is: the leader first', () => {
    plant('Jonas', { state: 'signing', lockedAt: new Date('2026-03-02T09:00:00Z') });
    expect(on('2026-03-06')).toEqual([]);
    expect(on('2026-03-09')).toEqual(['still-to-sign Anne']);
    expect(on('2026-03-13')).toEqual([]);
    expect(on('2026-03-16')).toEqual(['still-to-sign Anne']);
  });

  it('is broken off in the middle and goes on without sending anything twice', () => {
    organisation = createTestOrganisation([
      { name: 'Hanne', grants: ['hr'] },
      { name: 'Anne', role: 'leder' },
      ...TEAM.map((name) => ({ name, leader: 'Anne' })),
    ]);
    round = plantRound(organisation);
    for (const name of TEAM) plant(name, { state: 'preparing', talk: { heldOn: '2026-03-16' } });
    const now = new Date('2026-03-11T06:00:00Z');
    const stopping = new AbortController();
    const stopsAfterOne = {
      get aborted() {
        const was = stopping.signal.aborted;
        stopping.abort();
        return was;
      },
    };
    const { db } = organisation;
    expect(remindInRounds({ db, now }, stopsAfterOne)).toBe(50);
    expect(remindInRounds({ db, now })).toBe(10);
    expect(remindInRounds({ db, now })).toBe(0);
    const events = db
      .select()
      .from(mails)
      .all()
      .map(({ personId }) => personId);
    expect(new Set(events).size).toBe(60);
    expect(events).toHaveLength(60);
  });
});
