import { acceptTime, declineTimes } from 'app/domain/appointments/answer-times.server';
import { describeTimes, timesToAnswer } from 'app/domain/appointments/describe-times.server';
import { proposeTimes, withdrawProposedTimes } from 'app/domain/appointments/propose-times.server';
import { readTimes } from 'app/domain/appointments/times.schema';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { describePreparation } from 'app/domain/conversations/preparation/describe-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { timeProposals } from 'db/schema/calendar';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { eq, isNotNull } from 'drizzle-orm';
import { calledIn, groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const TIMES = [
  { heldOn: '2026-03-18', startTime: '13:00', minutes: 60 },
  { heldOn: '2026-03-17', startTime: '10:00', minutes: 60 },
];

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithGroup();
  id = calledIn(organisation);
  organisation.db.delete(mails).run();
});

const anne = () => organisation.as('Anne');
const jonas = () => organisation.as('Jonas');
const waiting = () => describeTimes(jonas(), id).times;
const firstWaiting = () => waiting()[0]?.id ?? '';
const talk = (of = id) => organisation.db.select().from(conversations).where(eq(conversations.id, of)).get();
const mailed = () =>
  organisation.db
    .select()
    .from(mails)
    .where(isNotNull(mails.nextAttemptAt))
    .all()
    .map(({ kind, personId }) => [
      kind,
      ['Anne', 'Jonas', 'Kim'].find((name) => organisation.idOf(name) === personId),
    ]);

describe('times that a leader proposes for a talk', () => {
  it('are told to the employee, who sees them with the earliest first', () => {
    proposeTimes(anne(), id, TIMES);
    expect(mailed()).toEqual([['times-proposed', 'Jonas']]);
    expect(waiting().map(({ heldOn }) => heldOn)).toEqual(['2026-03-17', '2026-03-18']);
    expect(timesToAnswer(jonas())).toEqual([{ conversationId: id, leaderName: 'Anne' }]);
    expect(timesToAnswer(organisation.as('Mie'))).toEqual([]);
  });

  it('take the place of those before them, and can be taken back', () => {
    proposeTimes(anne(), id, TIMES);
    const before = firstWaiting();
    proposeTimes(anne(), id, TIMES.slice(0, 1));
    expect(waiting()).toHaveLength(1);
    expect(() => acceptTime(jonas(), id, before)).toThrow('appointments.time_gone');
    withdrawProposedTimes(anne(), id);
    expect(waiting()).toEqual([]);
    expect(() => declineTimes(jonas(), id)).toThrow('appointments.time_gone');
  });

  it.each([
    ['sets another day', () => setDay(anne(), id, '2026-03-20')],
    [
      'cancels and takes it up again',
      () => {
        cancelConversation(anne(), id, 'Vi venter til foråret');
        undoCancelling(anne(), id);
      },
    ],
  ])('fall away when the leader %s', (_what, act) => {
    proposeTimes(anne(), id, TIMES);
    act();
    expect(waiting()).toEqual([]);
    expect(timesToAnswer(jonas())).toEqual([]);
  });

  it('wait for nobody once the talk has begun', () => {
    proposeTimes(anne(), id, TIMES);
    organisation.setNow(new Date('2026-03-16T09:00:00Z'));
    startTalk(anne(), id);
    expect(organisation.db.select().from(timeProposals).all()).toMatchObject([
      { state: 'withdrawn' },
      { state: 'withdrawn' },
    ]);
  });

  it('lie ahead, by the clock in Denmark', () => {
    // It is 10 o'clock on 2 March in Denmark.
    const today = { heldOn: '2026-03-02', minutes: 60 };
    expect(() => proposeTimes(anne(), id, [{ ...today, startTime: '10:00' }])).toThrow(
      'appointments.time_past',
    );
    proposeTimes(anne(), id, [{ ...today, startTime: '10:01' }]);
    expect(waiting()).toHaveLength(1);
    organisation.setNow(new Date('2026-03-02T09:01:00Z'));
    expect(waiting()).toEqual([]);
    expect(timesToAnswer(jonas())).toEqual([]);
    // Nor do the pages of the talk and the mail say that there are any to choose between.
    expect(describeConversation(jonas(), id).timesWait).toBe(false);
  });

  it('are for a talk between two', () => {
    const group = groupCalledIn(organisation);
    expect(() => proposeTimes(anne(), group, TIMES)).toThrow('appointments.not_in_group');
  });

  it('are proposed by the leader and answered by the employee, and known to nobody else', () => {
    expect(() => proposeTimes(jonas(), id, TIMES)).toThrow('forbidden');
    proposeTimes(anne(), id, TIMES);
    expect(() => acceptTime(anne(), id, firstWaiting())).toThrow('forbidden');
    for (const name of ['Mie', 'Kim', 'Bo', 'Hanne']) {
      expect(() => describeTimes(organisation.as(name), id)).toThrow('access.not_found');
      expect(() => acceptTime(organisation.as(name), id, firstWaiting())).toThrow('access.not_found');
    }
  });
});

describe('an employee who answers', () => {
  it('sets the talk to the time that they choose, which both get for their calendars', () => {
    proposeTimes(anne(), id, TIMES);
    acceptTime(jonas(), id, firstWaiting());
    expect(talk()).toMatchObject({
      heldOn: '2026-03-17',
      startTime: '10:00',
      minutes: 60,
      state: 'preparing',
    });
    expect(mailed().slice(1)).toEqual([
      ['time-accepted', 'Jonas'],
      ['time-accepted', 'Anne'],
    ]);
    expect(waiting()).toEqual([]);
  });

  it('is told clearly when the time has been chosen already', () => {
    proposeTimes(anne(), id, TIMES);
    const [first = '', second = ''] = waiting().map((time) => time.id);
    acceptTime(jonas(), id, first);
    for (const again of [first, second])
      expect(() => acceptTime(jonas(), id, again)).toThrow('appointments.time_gone');
    expect(talk()?.heldOn).toBe('2026-03-17');
  });

  it('cannot choose a time of another talk', () => {
    proposeTimes(anne(), id, TIMES);
    const other = plantInRound(organisation, plantRound(organisation), {
      name: 'Jonas',
      leader: 'Anne',
      state: 'planned',
    });
    expect(() => acceptTime(jonas(), other, firstWaiting())).toThrow('appointments.time_gone');
  });

  it('can turn all of them down, so that the leader proposes others', () => {
    proposeTimes(anne(), id, TIMES);
    declineTimes(jonas(), id);
    expect(mailed().slice(1)).toEqual([['times-declined', 'Anne']]);
    expect(describeTimes(anne(), id)).toMatchObject({ times: [], declinedAt: expect.any(Date) });
    expect(talk()?.heldOn).toBe('2026-03-16');
    proposeTimes(anne(), id, TIMES);
    expect(describeTimes(anne(), id).declinedAt).toBeNull();
  });

  describe('and is asked for nothing more', () => {
    beforeEach(() => {
      proposeTimes(anne(), id, TIMES);
      declineTimes(jonas(), id);
    });
    const declinedAt = (name = 'Anne') => describeTimes(organisation.as(name), id).declinedAt;
    const states = () =>
      organisation.db
        .select()
        .from(timeProposals)
        .all()
        .map(({ state }) => state);

    it.each([
      ['another day', '2026-03-20'],
      ['the day that it has been all along', '2026-03-16'],
    ])('once the leader has set %s', (_which, heldOn) => {
      expect(declinedAt()).toEqual(NOW);
      setDay(anne(), id, heldOn);
      expect([declinedAt(), declinedAt('Jonas')]).toEqual([null, null]);
      expect(states()).toEqual(['settled', 'settled']);
    });

    it('once the talk is off, and not when it is taken up again either', () => {
      cancelConversation(anne(), id, 'Vi venter til foråret');
      undoCancelling(anne(), id);
      expect(declinedAt()).toBeNull();
    });

    it('once another leads them', () => {
      moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
      takeOver(organisation.as('Kim'), id);
      expect(declinedAt('Kim')).toBeNull();
    });

    it('once new times are proposed, even where those are taken back or have passed', () => {
      proposeTimes(anne(), id, TIMES);
      withdrawProposedTimes(anne(), id);
      expect(declinedAt()).toBeNull();
    });
  });
});

describe('a talk that a round has planned', () => {
  it('has been called in to once the employee has chosen a time, and both can prepare', () => {
    const planned = plantInRound(organisation, plantRound(organisation), {
      name: 'Mie',
      leader: 'Anne',
      state: 'planned',
    });
    const mie = organisation.as('Mie');
    proposeTimes(anne(), planned, TIMES);
    expect(talk(planned)?.state).toBe('planned');
    acceptTime(mie, planned, describeTimes(mie, planned).times[0]?.id ?? '');
    expect(talk(planned)).toMatchObject({ state: 'preparing', heldOn: '2026-03-17', startTime: '10:00' });
    expect(talk(planned)?.calledInAt).not.toBeNull();
    for (const ctx of [mie, anne()]) expect(() => describePreparation(ctx, planned)).not.toThrow();
  });
});

describe('the form with five rows', () => {
  const form = (fields: Record<string, string>) =>
    readTimes(new Map(Object.entries({ minutes: '60', ...fields })));

  it('leaves out rows that are empty', () => {
    expect(form({ 'day-2': '2026-03-18', 'start-2': '13.00' })).toEqual({
      ok: true,
      times: [{ heldOn: '2026-03-18', startTime: '13:00', minutes: 60 }],
    });
  });

  it('says at which field something is missing', () => {
    expect(form({ 'day-1': '2026-03-18', 'start-3': '10:00' })).toEqual({
      ok: false,
      errors: { 'start-1': 'form.time_missing', 'day-3': 'form.date_missing' },
    });
    expect(form({})).toEqual({ ok: false, errors: { 'day-1': 'form.date_missing' } });
    expect(form({ 'day-1': '2026-03-18', 'start-1': '23:30' })).toEqual({
      ok: false,
      errors: { 'start-1': 'form.time_past_midnight' },
    });
  });
});
