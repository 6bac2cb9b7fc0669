import type { ConversationLine } from 'app/domain/conversations/list-conversations.server';
import { type OverviewFacts, overviewOf } from 'app/domain/overview/overview.rules';
import { describe, expect, it } from 'vitest';
import { ANNE, JONAS, line, shared } from './lines';

const group = (changes: Partial<ConversationLine> = {}) =>
  line({
    type: 'grus',
    employeeId: null,
    groupName: 'Team Solsikken',
    employeeName: 'Team Solsikken',
    ...changes,
  });

const seenBy = (personId: string, facts: Partial<OverviewFacts>) =>
  overviewOf(
    { own: [], leaderChanges: new Map(), inherited: [], wishes: [], due: [], ...facts },
    { personId, today: '2026-03-02', begun: new Set() },
  );
const kinds = (steps: readonly { kind: string }[]) => steps.map(({ kind }) => kind);

describe('the order of the overview', () => {
  const own = [
    line({ id: 'later', heldOn: '2026-04-20', employeeName: 'Bent' }),
    line({ id: 'sooner', heldOn: '2026-03-09', ...shared('employee', 'leader') }),
    line({ id: 'record', heldOn: '2026-02-20', state: 'in-talk' }),
    line({ id: 'signature', heldOn: '2026-02-25', state: 'signing' }),
    line({ id: 'waits', heldOn: '2026-03-20', ...shared('leader') }),
    line({ id: 'waits-less', heldOn: '2026-03-10', ...shared('leader') }),
    line({ id: 'over', state: 'signed' }),
  ];
  const ids = (steps: readonly { to: string }[]) => steps.map(({ to }) => to.replace('/samtaler/', ''));

  it('puts what keeps somebody waiting first, then what has the nearest day', () => {
    expect(ids(seenBy('anne', { own }).own)).toEqual(['signature', 'record', 'sooner', 'later']);
  });

  it('puts the talk of today before all else', () => {
    const today = line({ id: 'today', heldOn: '2026-03-02', ...shared('employee', 'leader') });
    const due = [{ to: '/samtaler/old/opfoelgning', otherName: 'Jonas', on: '2026-02-12' }];
    const { own: steps } = seenBy('anne', { own: [...own, today], due });
    expect(kinds(steps)).toEqual(['start-talk', 'sign', 'finish-talk', 'follow-up', 'start-talk', 'prepare']);
    expect(steps[0]?.to).toBe('/samtaler/today');
  });

  it('keeps what waits for others apart, nearest day first', () => {
    expect(ids(seenBy('anne', { own }).waiting)).toEqual(['waits-less', 'waits']);
  });

  it('orders talks of one day by name', () => {
    const sameDay = [line({ id: 'oe', employeeName: 'Øjvind' }), line({ id: 'b', employeeName: 'Bent' })];
    expect(seenBy('anne', { own: sameDay }).own.map((step) => step.otherName)).toEqual(['Bent', 'Øjvind']);
  });

  it('puts an agreement among the talks by its day, after what somebody waits for', () => {
    const { own: steps } = seenBy('anne', {
      own,
      due: [{ to: '/samtaler/old/opfoelgning', otherName: 'Jonas', on: '2026-03-12' }],
    });
    expect(kinds(steps)).toEqual(['sign', 'finish-talk', 'start-talk', 'follow-up', 'prepare']);
  });

  it('is empty for who takes part in nothing', () => {
    expect(seenBy('anne', {})).toEqual({ own: [], waiting: [] });
  });
});

describe('agreements to follow up', () => {
  it('are one step a talk with how many they are, on the nearest day', () => {
    const to = '/samtaler/old/opfoelgning';
    const { own } = seenBy('anne', {
      due: [
        { to, otherName: 'Jonas', on: '2026-03-12' },
        { to, otherName: 'Jonas', on: '2026-02-20' },
        { to: '/team/mie/aftaler', otherName: 'Mie', on: '2026-03-02' },
      ],
    });
    expect(own).toMatchObject([
      { kind: 'follow-up', to, count: 2, heldOn: '2026-02-20', day: 'past' },
      { kind: 'follow-up', to: '/team/mie/aftaler', count: 1, day: 'today' },
    ]);
  });
});

describe('a wish for an own talk', () => {
  it('is the leader’s to meet, by calling in to a MUS', () => {
    const { own } = seenBy('anne', { wishes: [{ group: group(), personId: 'mie', name: 'Mie' }] });
    expect(own).toMatchObject([
      { kind: 'meet-wish', to: '/team/mie/indkald?type=mus', otherName: 'Mie', groupName: 'Team Solsikken' },
    ]);
  });
});

describe('once the leader of a talk is another', () => {
  const changed = (newLeader: string | null) => new Map([['c1', { newLeader }]]);

  it.each(['in-talk', 'summary', 'signing'] as const)(
    'the employee decides what becomes of it, when %s, and is asked for nothing else',
    (state) => {
      const { own, waiting } = seenBy('jonas', { own: [line({ state })], leaderChanges: changed('Kim') });
      expect(own).toMatchObject([
        { kind: 'hand-over', to: '/samtaler/c1/ny-leder', otherName: 'Kim', former: 'Anne' },
      ]);
      expect(waiting).toEqual([]);
    },
  );

  it('the employee can still sign what the former leader has signed, which finishes it', () => {
    const own = [line({ state: 'signing', participants: [JONAS, { ...ANNE, signed: true }] })];
    expect(kinds(seenBy('jonas', { own, leaderChanges: changed('Kim') }).own)).toEqual(['sign']);
  });

  it('the employee waits for the new leader to take over what is being prepared', () => {
    const { own, waiting } = seenBy('jonas', { own: [line()], leaderChanges: changed('Kim') });
    expect(own).toEqual([]);
    expect(waiting).toMatchObject([{ kind: 'wait-for-take-over', otherName: 'Kim', former: 'Anne' }]);
  });

  it('the employee waits for a leader where there is none', () => {
    const { waiting } = seenBy('jonas', { own: [line()], leaderChanges: changed(null) });
    expect(kinds(waiting)).toEqual(['wait-for-leader']);
  });

  it('a member of a group cannot decide for the others, and waits', () => {
    const { own, waiting } = seenBy('jonas', {
      own: [group({ state: 'in-talk' })],
      leaderChanges: changed('Kim'),
    });
    expect(own).toEqual([]);
    expect(kinds(waiting)).toEqual(['wait-for-take-over']);
  });

  it('the new leader takes over what is being prepared, and waits for the employee with the rest', () => {
    const { own, waiting } = seenBy('kim', {
      inherited: [
        line({ id: 'early' }),
        line({ id: 'begun', state: 'summary' }),
        line({ id: 'over', state: 'signed' }),
        line({ id: 'off', state: 'cancelled' }),
      ],
    });
    expect(own).toMatchObject([{ kind: 'take-over', to: '/samtaler/early/overtag', former: 'Anne' }]);
    expect(waiting).toMatchObject([{ kind: 'wait-for-hand-over', to: '/samtaler/begun/overtag' }]);
  });

  it('the new leader of a group that has begun calls it off', () => {
    const { own } = seenBy('kim', { inherited: [group({ state: 'in-talk' })] });
    expect(kinds(own)).toEqual(['cancel-begun']);
  });

  it('nothing is left to do about what is signed or cancelled', () => {
    for (const state of ['signed', 'closed', 'cancelled'] as const)
      expect(seenBy('jonas', { own: [line({ state })], leaderChanges: changed('Kim') })).toEqual({
        own: [],
        waiting: [],
      });
  });
});
