import { formatDate, formatDateTime, formatDay, formatNames, formatTime } from 'app/components/dates/format';
import { describe, expect, it } from 'vitest';

describe('dates and times in words', () => {
  it('writes a date as one says it in each language', () => {
    expect(formatDate('2027-03-03', 'da')).toBe('3. marts 2027');
    expect(formatDate('2027-03-03', 'en')).toBe('3 March 2027');
  });

  it('keeps a date the same day whatever the clock of the machine', () => {
    expect(formatDate('2026-12-31', 'da')).toBe('31. december 2026');
    expect(formatDate('2027-01-01', 'da')).toBe('1. januar 2027');
  });

  it('shows the time in Denmark, in winter and in summer', () => {
    expect(formatTime(new Date('2027-01-15T09:42:00Z'), 'da')).toBe('10.42');
    expect(formatTime(new Date('2027-07-15T09:42:00Z'), 'da')).toBe('11.42');
    expect(formatTime(new Date('2027-01-15T09:42:00Z'), 'en')).toBe('10:42');
  });

  it('writes early hours with two digits', () => {
    expect(formatTime(new Date('2027-01-15T06:05:00Z'), 'da')).toBe('07.05');
    expect(formatTime(new Date('2027-01-14T23:00:00Z'), 'da')).toBe('00.00');
  });

  it('counts an instant late at night as the next day in Denmark', () => {
    expect(formatDay(new Date('2027-03-02T23:30:00Z'), 'da')).toBe('3. marts 2027');
    expect(formatDateTime(new Date('2027-03-02T23:30:00Z'), 'da')).toBe('3. marts 2027 kl.\u00a000.30');
    expect(formatDateTime(new Date('2027-03-02T23:30:00Z'), 'en')).toBe('3 March 2027 at\u00a000:30');
  });
});

describe('names in a row', () => {
  it('joins them with the word of the language', () => {
    expect(formatNames(['Dig', 'Anne'], 'da')).toBe('Dig og Anne');
    expect(formatNames(['Dig', 'Anne', 'Bo'], 'da')).toBe('Dig, Anne og Bo');
    expect(formatNames(['You', 'Anne', 'Bo'], 'en')).toBe('You, Anne and Bo');
  });
});
