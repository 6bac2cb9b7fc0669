import {
  canExtend,
  extendedDeadline,
  firstDeadline,
  isOverdue,
} from 'app/domain/privacy/requests/deadline.rules';
import { describe, expect, it } from 'vitest';

describe('the time to answer a request', () => {
  it.each([
    ['2026-03-02', '2026-04-02', '2026-06-02'],
    ['2026-01-31', '2026-02-28', '2026-04-30'],
    ['2028-01-31', '2028-02-29', '2028-04-30'],
    ['2026-11-30', '2026-12-30', '2027-02-28'],
    ['2026-12-15', '2027-01-15', '2027-03-15'],
  ])('received on %s it ends on %s, extended on %s', (received, first, extended) => {
    expect(firstDeadline(received)).toBe(first);
    expect(extendedDeadline(received)).toBe(extended);
  });

  it('is over on the day after the last', () => {
    const open = { dueOn: '2026-04-02', decidedAt: null };
    expect(isOverdue(open, '2026-04-02')).toBe(false);
    expect(isOverdue(open, '2026-04-03')).toBe(true);
    expect(isOverdue({ ...open, decidedAt: new Date() }, '2026-04-03')).toBe(false);
  });

  it('is extended once, while it runs', () => {
    const open = { dueOn: '2026-04-02', decidedAt: null, extended: false };
    expect(canExtend(open, '2026-04-02')).toBe(true);
    expect(canExtend(open, '2026-04-03')).toBe(false);
    expect(canExtend({ ...open, extended: true }, '2026-04-02')).toBe(false);
    expect(canExtend({ ...open, decidedAt: new Date() }, '2026-04-02')).toBe(false);
  });
});
