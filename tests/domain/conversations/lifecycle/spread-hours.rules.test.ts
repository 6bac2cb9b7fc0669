import { overlapping, spreadHours } from 'app/domain/conversations/lifecycle/spread-hours.rules';
import { describe, expect, it } from 'vitest';

const talk = (id: string, heldOn = '2026-03-16', startTime = '') => ({ id, heldOn, startTime });
const spread = (talks: Parameters<typeof spreadHours>[0], minutes = 60) =>
  Object.fromEntries(spreadHours(talks, minutes));

describe('hours that are laid one after the other', () => {
  it('begin at nine on each day, in the order people stand, with a quarter in between', () => {
    expect(spread([talk('a'), talk('b', '2026-03-17'), talk('c'), talk('d')])).toEqual({
      ...{ a: '09:00', b: '09:00', c: '10:15', d: '11:30' },
    });
  });

  it('leave alone and go around those that the leader has set', () => {
    expect(spread([talk('a', '2026-03-16', '10:00'), talk('b'), talk('c')])).toEqual({
      // There is no hour and a quarter between nine and ten.
      ...{ b: '11:15', c: '12:30' },
    });
    expect(spread([talk('a', '2026-03-16', '08:00'), talk('b')])).toEqual({ b: '09:15' });
  });

  it('end by four, and the rest is left open', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => talk(id));
    expect(Object.values(spread(many))).toEqual(['09:00', '10:15', '11:30', '12:45', '14:00']);
    expect(spread(many, 90)).toEqual({ a: '09:00', b: '10:45', c: '12:30', d: '14:15' });
  });

  it('are for those who have a day', () => {
    expect(spread([talk('a', ''), talk('b')])).toEqual({ b: '09:00' });
  });

  it('never overlap', () => {
    const talks = ['a', 'b', 'c', 'd'].map((id) => talk(id, '2026-03-16', id === 'c' ? '10:30' : ''));
    const hours = spreadHours(talks, 45);
    const laid = talks.map((one) => ({ ...one, startTime: hours.get(one.id) ?? one.startTime }));
    expect(overlapping(laid, 45)).toEqual(new Set());
  });
});

describe('talks that overlap', () => {
  it('are those that begin before another of the day is over', () => {
    const at = (id: string, startTime: string, heldOn?: string) => talk(id, heldOn, startTime);
    expect(overlapping([at('a', '09:00'), at('b', '09:59'), at('c', '10:00')], 60)).toEqual(
      new Set(['b', 'c']),
    );
    expect(overlapping([at('a', '09:00'), at('b', '10:00'), at('c', '09:00', '2026-03-17')], 60)).toEqual(
      new Set(),
    );
    expect(overlapping([talk('a'), talk('b')], 60)).toEqual(new Set());
  });
});
