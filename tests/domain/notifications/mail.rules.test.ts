import { firstAttemptAt, isOldNews, nextAttemptAt } from 'app/domain/notifications/mail.rules';
import { describe, expect, it } from 'vitest';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const createdAt = new Date('2026-03-02T09:00:00Z');
const later = (milliseconds: number) => new Date(createdAt.getTime() + milliseconds);

describe('when a mail is tried', () => {
  it('is a minute after it was queued, then after 1, 5 and 30 minutes, 2 hours, 12 hours', () => {
    expect(firstAttemptAt(createdAt)).toEqual(later(MINUTE));
    const waits = [1, 2, 3, 4, 5, 6].map((attempts) => {
      const next = nextAttemptAt({ createdAt, attempts }, later(HOUR));
      return next && (next.getTime() - later(HOUR).getTime()) / MINUTE;
    });
    expect(waits).toEqual([1, 5, 30, 120, 720, 720]);
  });

  it('is never more than two days after what it tells of', () => {
    expect(nextAttemptAt({ createdAt, attempts: 6 }, later(36 * HOUR))).toEqual(later(48 * HOUR));
    expect(nextAttemptAt({ createdAt, attempts: 6 }, later(36 * HOUR + 1))).toBeNull();
    expect(isOldNews({ createdAt }, later(48 * HOUR))).toBe(false);
    expect(isOldNews({ createdAt }, later(48 * HOUR + 1))).toBe(true);
  });
});
