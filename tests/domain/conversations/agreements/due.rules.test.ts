import { dueDay } from 'app/domain/conversations/agreements/due.rules';
import { describe, expect, it } from 'vitest';

const today = '2026-03-02';
const none = { dueOn: null, followUpOn: null, lastNote: null };

describe('an agreement is due', () => {
  it('two weeks before its day, and not earlier', () => {
    expect(dueDay({ ...none, dueOn: '2026-03-16' }, today)).toEqual({ on: '2026-03-16', overdue: false });
    expect(dueDay({ ...none, dueOn: '2026-03-17' }, today)).toBeNull();
  });

  it('on the day, and overdue from the day after', () => {
    expect(dueDay({ ...none, dueOn: today }, today)).toEqual({ on: today, overdue: false });
    expect(dueDay({ ...none, dueOn: '2026-03-01' }, today)).toEqual({ on: '2026-03-01', overdue: true });
  });

  it('never without a day', () => {
    expect(dueDay(none, today)).toBeNull();
  });

  it('on the first of its own day and that of the follow-up', () => {
    const both = { ...none, dueOn: '2026-03-12', followUpOn: '2026-03-05' };
    expect(dueDay(both, today)?.on).toBe('2026-03-05');
  });

  it('no more once it is noted as reached', () => {
    const note = { done: true, on: '2026-01-05' };
    expect(dueDay({ dueOn: '2026-03-01', followUpOn: null, lastNote: note }, today)).toBeNull();
  });

  it('no more for its own day once something has been noted on it or later', () => {
    const noted = (on: string) => ({ dueOn: '2026-02-20', followUpOn: null, lastNote: { done: false, on } });
    expect(dueDay(noted('2026-02-19'), today)).toEqual({ on: '2026-02-20', overdue: true });
    expect(dueDay(noted('2026-02-20'), today)).toBeNull();
  });

  it('for its follow-up until something has been noted around that day', () => {
    const followUp = { dueOn: null, followUpOn: '2026-02-20' };
    const noted = (on: string) => ({ ...followUp, lastNote: { done: false, on } });
    expect(dueDay(noted('2026-02-01'), today)).toEqual({ on: '2026-02-20', overdue: true });
    expect(dueDay(noted('2026-02-06'), today)).toBeNull();
    expect(dueDay({ ...noted('2026-02-06'), dueOn: '2026-03-09' }, today)?.on).toBe('2026-03-09');
  });
});
