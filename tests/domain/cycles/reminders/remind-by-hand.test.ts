import { listReminders } from 'app/domain/cycles/reminders/list-reminders.server';
import { describeByHand, remindByHand } from 'app/domain/cycles/reminders/remind-by-hand.server';
import { remindInRounds } from 'app/domain/cycles/reminders/send-reminders.server';
import { auditEvents } from 'db/schema/audit';
import { cycles } from 'db/schema/cycles';
import { mails } from 'db/schema/notifications';
import { and, eq } from 'drizzle-orm';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { refused } from 'tests/support/refused';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, expect, it } from 'vitest';

let organisation: TestOrganisation;
let round: string;

beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    ...['Jonas', 'Mie', 'Oda'].map((name) => ({ name, leader: 'Anne' })),
    { name: 'Hanne', grants: ['hr'] },
  ]);
  round = plantRound(organisation);
  const plant = (name: string, rest: Partial<Parameters<typeof plantInRound>[2]>) =>
    plantInRound(organisation, round, { name, leader: 'Anne', state: 'preparing', ...rest });
  plant('Jonas', {});
  plant('Mie', { standing: { remindersOffAt: NOW } });
  plant('Oda', { state: 'signing', lockedAt: NOW });
});

const hanne = () => organisation.as('Hanne');
const send = (group: Parameters<typeof remindByHand>[2]['group']) =>
  remindByHand(hanne(), round, { group, unitId: null });
const kinds = () =>
  organisation.db
    .select()
    .from(mails)
    .all()
    .map(
      ({ kind, personId }) =>
        `${kind} ${['Anne', 'Jonas'].find((name) => organisation.idOf(name) === personId)}`,
    );

it('HR sees how many each group is, and who of them gets none', () => {
  expect(describeByHand(hanne(), round, null).behind).toEqual({ held: 1, signed: 1 });
  expect(describeByHand(hanne(), round, null).groups).toEqual([
    { group: 'to-call-in', count: 0, today: 0, leftOut: 0 },
    { group: 'to-hold', count: 1, today: 0, leftOut: 0 },
    { group: 'to-prepare', count: 1, today: 0, leftOut: 1 },
    { group: 'to-sign', count: 1, today: 0, leftOut: 0 },
  ]);
});

it('HR reminds a chosen group at once, whatever day it is, and the same group once a day', () => {
  expect(send('to-prepare')).toBe(1);
  expect(send('to-prepare')).toBe(0);
  expect(kinds()).toEqual(['prepare-soon Jonas']);
  expect(describeByHand(hanne(), round, null).groups[2]).toMatchObject({ count: 0, today: 1, leftOut: 1 });
  organisation.setNow(new Date(NOW.getTime() + 86_400_000));
  expect(send('to-prepare')).toBe(1);
});

it('what is sent by hand is logged with the group and how many, and stands in the round', () => {
  expect(send('to-hold')).toBe(1);
  const logged = organisation.db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.action, 'round.remind'), eq(auditEvents.subjectId, round)))
    .all();
  expect(logged.map(({ details }) => details)).toEqual([JSON.stringify({ group: 'to-hold', count: 1 })]);
  expect(listReminders(hanne(), round).past).toEqual([
    { on: '2026-03-02', kind: 'round-behind', byHand: true, sent: 0, waiting: 1, dropped: 0 },
  ]);
});

it('a reminder to sign that HR sent counts as that week’s', () => {
  expect(send('to-sign')).toBe(1);
  const job = (day: string) => remindInRounds({ db: organisation.db, now: new Date(`${day}T06:00:00Z`) });
  expect(job('2026-03-06')).toBe(0);
  expect(job('2026-03-09')).toBe(1);
});

it('nobody is reminded of a round that is closed, and by nobody but HR', () => {
  expect(() => remindByHand(organisation.as('Anne'), round, { group: 'to-hold', unitId: null })).toThrow(
    refused('access.forbidden', 'forbidden'),
  );
  organisation.db.update(cycles).set({ state: 'closed' }).run();
  expect(() => send('to-hold')).toThrow(refused('rounds.not_now.closed', 'conflict'));
});

it('a unit with nobody in the round is nobody to remind', () => {
  expect(remindByHand(hanne(), round, { group: 'to-hold', unitId: 'x' })).toBe(0);
});
