import {
  type Reachable,
  type Reminder,
  type ReminderFacts,
  type RoundDates,
  remindersAhead,
  remindersDue,
  type TalkInRound,
} from 'app/domain/cycles/reminders/reminders.rules';
import { isWorkingDay } from 'app/domain/cycles/reminders/working-days.rules';
import { addDays } from 'app/domain/dates';
import { describe, expect, it } from 'vitest';

const ROUND: RoundDates = {
  ...{ id: 'r', state: 'open', openedOn: '2026-01-12', endsOn: '2026-04-30', signBy: '2026-05-29' },
  ...{ remindDays: 14, escalateDays: 5 },
};
const TALK: TalkInRound = {
  ...{ conversationId: 'c', leaderId: 'anne', held: false, calledInOn: null, heldOn: '2026-04-30' },
  ...{ unshared: [], toSign: [] },
};
const here = (leaderId: string | null, rest: Partial<Reachable> = {}): Reachable => ({
  ...{ here: true, off: false, leaderId, deputies: [] },
  ...rest,
});
const PEOPLE: Record<string, Reachable> = {
  bo: here(null),
  anne: here('bo'),
  kim: here('bo'),
  dorte: here('bo'),
  jonas: here('anne'),
  mie: here('anne'),
};

type World = { round: RoundDates; talks: TalkInRound[]; people: Record<string, Reachable> };
type Sent = { on: string; kind: Reminder['kind']; to: string };

/** Lives through the days, twice a day as after a restart; what is sent is remembered as the table of mails does. */
function live(from: string, days: number, worldOn: (day: string) => World): Sent[] {
  const all: Sent[] = [];
  const sent = new Set<string>();
  const lastToSign = new Map<string, string>();
  for (let day = from; day < addDays(from, days); day = addDays(day, 1))
    for (const _restart of [1, 2]) {
      const { round, talks, people } = worldOn(day);
      const facts: ReminderFacts = {
        round,
        talks,
        today: day,
        people: new Map(Object.entries(people)),
        sent,
        lastToSign,
      };
      for (const reminder of remindersDue(facts)) {
        sent.add(reminder.event);
        for (const to of reminder.to) {
          all.push({ on: day, kind: reminder.kind, to });
          if ('conversationId' in reminder) lastToSign.set(`${reminder.conversationId}:${to}`, day);
        }
      }
    }
  return all;
}

const world = (rest: Partial<World> = {}): World => ({
  round: ROUND,
  talks: [TALK],
  people: PEOPLE,
  ...rest,
});
const yearOf = (rest: Partial<World> = {}) => live('2026-01-01', 365, () => world(rest));

describe('over a year in which nothing is done', () => {
  it('a leader is reminded once before each deadline, and the leader’s leader told once after it', () => {
    expect(yearOf()).toEqual([
      { on: '2026-04-16', kind: 'round-behind', to: 'anne' },
      { on: '2026-05-05', kind: 'round-escalated', to: 'bo' },
      { on: '2026-05-15', kind: 'round-behind', to: 'anne' },
      { on: '2026-06-03', kind: 'round-escalated', to: 'bo' },
    ]);
  });

  it('nothing is sent on a weekend or a holiday, and nothing late: before a deadline comes before a day off', () => {
    const round = { ...ROUND, endsOn: '2026-04-19', signBy: '2026-12-31', escalateDays: 0 };
    const sent = yearOf({ round });
    expect(sent.map(({ on }) => on)).toEqual(['2026-04-01', '2026-04-20', '2026-12-17']);
    expect(sent.every(({ on }) => isWorkingDay(on))).toBe(true);
  });

  it('one deadline for both is one reminder and one escalation', () => {
    expect(yearOf({ round: { ...ROUND, signBy: ROUND.endsOn } })).toHaveLength(2);
  });

  it('a round that is closed, or not opened yet, reminds nobody', () => {
    expect(yearOf({ round: { ...ROUND, state: 'closed' } })).toEqual([]);
    expect(yearOf({ round: { ...ROUND, state: 'draft', openedOn: null } })).toEqual([]);
  });

  it('a round that HR closes reminds nobody from that day', () => {
    const sent = live('2026-01-01', 365, (day) =>
      world({ round: { ...ROUND, state: day < '2026-05-01' ? 'open' : 'closed' } }),
    );
    expect(sent.map(({ kind }) => kind)).toEqual(['round-behind']);
  });
});

describe('a leader', () => {
  it('is left alone once all is held, and again once all is signed', () => {
    const sent = live('2026-01-01', 365, (day) =>
      world({ talks: day < '2026-04-10' ? [TALK] : day < '2026-05-10' ? [{ ...TALK, held: true }] : [] }),
    );
    expect(sent).toEqual([]);
  });

  it('gets one reminder however many talks are left', () => {
    const talks = ['c1', 'c2', 'c3'].map((conversationId) => ({ ...TALK, conversationId }));
    expect(yearOf({ talks })).toHaveLength(4);
  });

  it('who comes in the middle is reminded, and the former one is not any more', () => {
    const sent = live('2026-01-01', 365, (day) =>
      world({ talks: [{ ...TALK, leaderId: day < '2026-04-20' ? 'anne' : 'kim' }] }),
    );
    expect(sent.filter(({ kind }) => kind === 'round-behind')).toEqual([
      { on: '2026-04-16', kind: 'round-behind', to: 'anne' },
      { on: '2026-04-20', kind: 'round-behind', to: 'kim' },
      { on: '2026-05-15', kind: 'round-behind', to: 'kim' },
    ]);
  });

  it('who is on leave, has left, or has reminders turned off gets none', () => {
    expect(yearOf({ people: { ...PEOPLE, anne: here('bo', { here: false }) } }).map(({ to }) => to)).toEqual([
      'bo',
      'bo',
    ]);
    expect(yearOf({ people: { ...PEOPLE, anne: here('bo', { off: true }) } }).map(({ to }) => to)).toEqual([
      'bo',
      'bo',
    ]);
    const { anne: _left, ...others } = PEOPLE;
    expect(yearOf({ people: others })).toEqual([]);
  });

  it('and whoever stands in for them are told the same; on leave the deputy alone', () => {
    const first = (rest: Partial<Reachable>) =>
      yearOf({ people: { ...PEOPLE, anne: here('bo', { deputies: ['dorte'], ...rest }) } }).filter(
        ({ on }) => on === '2026-04-16',
      );
    expect(first({}).map(({ to }) => to)).toEqual(['anne', 'dorte']);
    expect(first({ here: false }).map(({ to }) => to)).toEqual(['dorte']);
  });

  it('is not reminded on the day when the round opens', () => {
    const sent = yearOf({ round: { ...ROUND, openedOn: '2026-04-22' } });
    expect(sent[0]?.on).toBe('2026-04-23');
  });
});

describe('an escalation', () => {
  it('is told a leader, once, to the leader above', () => {
    const talks = [TALK, { ...TALK, conversationId: 'd', leaderId: 'kim' }];
    const sent = yearOf({ talks }).filter(
      ({ kind, on }) => kind === 'round-escalated' && on === '2026-05-05',
    );
    // One each: the mail that is sent is one, with both in it.
    expect(sent.map(({ to }) => to)).toEqual(['bo', 'bo']);
  });

  it('is not told again to whoever leads the leader from the next day on', () => {
    const sent = live('2026-05-01', 20, (day) =>
      world({ people: day < '2026-05-06' ? PEOPLE : { ...PEOPLE, anne: here('kim') } }),
    );
    expect(sent.filter(({ kind }) => kind === 'round-escalated')).toEqual([
      { on: '2026-05-05', kind: 'round-escalated', to: 'bo' },
    ]);
  });

  it('is told nobody where nobody is above, and never to whoever it is about', () => {
    const escalated = (people: Record<string, Reachable>) =>
      live('2026-05-01', 10, () => world({ people }))
        .filter(({ kind }) => kind === 'round-escalated')
        .map(({ to }) => to);
    expect(escalated({ ...PEOPLE, anne: here(null) })).toEqual([]);
    expect(escalated({ ...PEOPLE, anne: here('anne') })).toEqual([]);
    expect(escalated({ ...PEOPLE, anne: here('gone') })).toEqual([]);
    // Anne stands in for her own leader, who is on leave; with another deputy it is that one's to know.
    expect(escalated({ ...PEOPLE, bo: here(null, { here: false, deputies: ['anne'] }) })).toEqual([]);
    expect(escalated({ ...PEOPLE, bo: here(null, { here: false, deputies: ['anne', 'dorte'] }) })).toEqual([
      'dorte',
    ]);
  });

  it('that comes more than a week late does not come', () => {
    expect(live('2026-05-13', 1, () => world())).toEqual([]);
    expect(live('2026-05-12', 1, () => world())).toHaveLength(1);
  });
});

describe('whoever has not shared', () => {
  const talk = { ...TALK, calledInOn: '2026-03-02', heldOn: '2026-03-16', unshared: ['jonas'] };
  const march = (talks: TalkInRound[], people = PEOPLE) =>
    live('2026-03-01', 31, () => world({ talks, people }));

  it('is told once when the talk is five days ahead, or the next working day', () => {
    expect(march([talk])).toEqual([{ on: '2026-03-11', kind: 'prepare-soon', to: 'jonas' }]);
    expect(march([{ ...talk, heldOn: '2026-03-20' }])[0]?.on).toBe('2026-03-16');
  });

  it('is told again when the talk gets another day', () => {
    const sent = live('2026-03-01', 31, (day) =>
      world({ talks: [{ ...talk, heldOn: day < '2026-03-12' ? '2026-03-16' : '2026-03-27' }] }),
    );
    expect(sent.map(({ on }) => on)).toEqual(['2026-03-11', '2026-03-23']);
  });

  it('is not told the day after they were called in, nor on the day of the talk', () => {
    expect(march([{ ...talk, calledInOn: '2026-03-10', heldOn: '2026-03-12' }])).toEqual([]);
    expect(march([{ ...talk, calledInOn: '2026-03-10', heldOn: '2026-03-13' }])[0]?.on).toBe('2026-03-12');
  });

  it('is told each for themselves in a group, but for those who are away', () => {
    const group = { ...talk, unshared: ['jonas', 'mie'] };
    expect(march([group], { ...PEOPLE, mie: here('anne', { here: false }) }).map(({ to }) => to)).toEqual([
      'jonas',
    ]);
  });
});

describe('whose turn it is to sign', () => {
  const turn = (personId: string, leads: boolean, since: string) => ({
    ...TALK,
    held: true,
    toSign: [{ personId, leads, since }],
  });
  const lived = (talk: TalkInRound) =>
    live('2026-03-01', 60, () =>
      world({ talks: [talk], round: { ...ROUND, endsOn: '2026-11-30', signBy: '2026-11-30' } }),
    );

  it('is reminded after a week, and then never more often than weekly, whatever days are off', () => {
    const days = lived(turn('jonas', false, '2026-03-12')).map(({ on }) => on);
    // Maundy Thursday is put off until after Easter, and so is all that follows.
    expect(days).toEqual([
      '2026-03-19',
      '2026-03-26',
      '2026-04-07',
      '2026-04-14',
      '2026-04-21',
      '2026-04-28',
    ]);
  });

  it('is the leader or whoever stands in for them; an employee’s deputies as a leader hear nothing', () => {
    const people = { ...PEOPLE, anne: here('bo', { deputies: ['dorte'] }) };
    const on = (talk: TalkInRound) =>
      live('2026-03-19', 1, () => world({ talks: [talk], people })).map(({ to }) => to);
    expect(on(turn('anne', true, '2026-03-12'))).toEqual(['anne', 'dorte']);
    expect(on(turn('anne', false, '2026-03-12'))).toEqual(['anne']);
  });
});

it('HR sees what will be sent, the nearest first, and nothing of what is over', () => {
  expect(remindersAhead(ROUND, '2026-04-20').map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2026-05-05 round-escalated',
    '2026-05-15 round-behind',
    '2026-06-03 round-escalated',
  ]);
  expect(remindersAhead({ ...ROUND, state: 'closed' }, '2026-01-01')).toEqual([]);
});
