import {
  type Group,
  type Held,
  isSameGroup,
  isSettled,
  wasHeldBefore,
} from 'app/domain/conversations/agreements/open-agreements.rules';
import { describe, expect, it } from 'vitest';

const held = (heldOn: string, change: Partial<Held> = {}): Held => ({
  id: heldOn,
  heldOn,
  talkStartedAt: new Date(`${heldOn}T09:00:00Z`),
  createdAt: new Date('2020-01-01T00:00:00Z'),
  state: 'signed',
  ...change,
});

describe('a talk looks back', () => {
  it('on signed talks alone', () => {
    const now = held('2026-03-02', { state: 'in-talk' });
    expect(wasHeldBefore(held('2025-03-02'), now)).toBe(true);
    expect(wasHeldBefore(held('2025-03-02', { state: 'closed' }), now)).toBe(true);
    for (const state of ['planned', 'preparing', 'in-talk', 'summary', 'signing', 'cancelled'] as const)
      expect(wasHeldBefore(held('2025-03-02', { state }), now)).toBe(false);
  });

  it('on all that is signed while it is only planned, whatever day it is planned for', () => {
    const planned = held('2025-01-01', { id: 'planned', state: 'preparing', talkStartedAt: null });
    expect(wasHeldBefore(held('2025-03-02'), planned)).toBe(true);
  });

  it('on no later talk, also when it is opened again', () => {
    expect(wasHeldBefore(held('2026-03-02'), held('2025-03-02', { state: 'summary' }))).toBe(false);
    expect(wasHeldBefore(held('2026-03-02'), held('2025-03-02'))).toBe(false);
  });

  it('never on itself', () => {
    expect(wasHeldBefore(held('2026-03-02'), held('2026-03-02'))).toBe(false);
  });

  it('on an earlier talk of the same day', () => {
    const morning = held('2026-03-02', { id: 'morning' });
    const noon = held('2026-03-02', {
      id: 'noon',
      state: 'in-talk',
      talkStartedAt: new Date('2026-03-02T11:00:00Z'),
    });
    expect(wasHeldBefore(morning, noon)).toBe(true);
    expect(wasHeldBefore({ ...noon, state: 'signed' }, morning)).toBe(false);
  });
});

describe('an agreement', () => {
  it('is open while no talk has said anything of it', () => {
    expect(isSettled([])).toBe(false);
  });

  it('is settled once it is reached or dropped', () => {
    expect(isSettled([{ verdict: 'done', carriedOn: false }])).toBe(true);
    expect(isSettled([{ verdict: 'drop', carriedOn: false }])).toBe(true);
  });

  it('that a status talk continues stays open', () => {
    expect(isSettled([{ verdict: 'continue', carriedOn: false }])).toBe(false);
  });

  it('that is carried on is settled: the new one is looked back on', () => {
    const talks = [
      { verdict: 'continue' as const, carriedOn: false },
      { verdict: null, carriedOn: true },
    ];
    expect(isSettled(talks)).toBe(true);
  });
});

describe('a group', () => {
  const group = (leaderId: string, groupName: string, ...memberIds: string[]): Group => ({
    leaderId,
    groupName,
    memberIds,
  });
  const nord = group('anne', 'Team Nord', 'jonas', 'mie');

  it('is the same when its people are, whoever leads it and whatever it is called', () => {
    expect(isSameGroup(nord, group('kim', 'Team Syd', 'mie', 'jonas'))).toBe(true);
  });

  it('is the same when leader and name are, and somebody has stayed', () => {
    expect(isSameGroup(nord, group('anne', ' team nord', 'mie', 'ida'))).toBe(true);
    expect(isSameGroup(nord, group('anne', 'Team Nord', 'ida', 'ole'))).toBe(false);
  });

  it('is another one when only the name is the same', () => {
    expect(isSameGroup(nord, group('kim', 'Team Nord', 'jonas', 'mie', 'ida'))).toBe(false);
  });

  it('is another one when only the leader and some of the people are the same', () => {
    expect(isSameGroup(nord, group('anne', 'Team Syd', 'jonas', 'ida'))).toBe(false);
  });
});
