import { followUpWaits, isDueForMail } from 'app/domain/conversations/agreements/follow-up-mail.rules';
import { describe, expect, it } from 'vitest';

const on = (followUpOn: string, settled = false) => ({ followUpOn, settled });
const TODAY = '2026-03-02';

describe('an agreement waits to be followed up', () => {
  it.each([
    ['2026-03-03', false],
    ['2026-03-02', true],
    ['2026-02-23', true],
    ['2026-02-22', false],
  ])('from its day and for a week after (%s)', (day, waits) => {
    expect(followUpWaits(on(day), TODAY)).toBe(waits);
  });

  it('until it is settled', () => {
    expect(followUpWaits(on(TODAY, true), TODAY)).toBe(false);
  });
});

describe('a mail about agreements is due', () => {
  it('when one of them waits that no mail has told of', () => {
    expect(isDueForMail([on('2026-09-01'), on(TODAY)], null, TODAY)).toBe(true);
    expect(isDueForMail([on('2026-09-01'), on(TODAY, true)], null, TODAY)).toBe(false);
    expect(isDueForMail([], null, TODAY)).toBe(false);
  });

  it('again when the day of another comes, and not for the same day twice', () => {
    expect(isDueForMail([on('2026-02-27')], '2026-02-27', TODAY)).toBe(false);
    expect(isDueForMail([on('2026-02-27')], '2026-02-28', TODAY)).toBe(false);
    expect(isDueForMail([on('2026-02-27'), on(TODAY)], '2026-02-28', TODAY)).toBe(true);
    // Last year's mail was about another day.
    expect(isDueForMail([on(TODAY)], '2025-03-02', TODAY)).toBe(true);
  });
});
