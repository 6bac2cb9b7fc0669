import {
  easterSunday,
  isWorkingDay,
  workingDayBy,
  workingDayFrom,
} from 'app/domain/cycles/reminders/working-days.rules';
import { expect, it } from 'vitest';

it('knows when Easter is', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(easterSunday)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ]);
});

it('counts weekends and Danish public holidays as days off', () => {
  const off = [
    '2026-03-07',
    '2026-03-08',
    '2026-04-02',
    '2026-04-03',
    '2026-04-06',
    '2026-05-14',
    '2026-05-25',
  ];
  const fixed = ['2026-01-01', '2026-06-05', '2026-12-24', '2026-12-25', '2026-12-31'];
  expect([...off, ...fixed].filter(isWorkingDay)).toEqual([]);
});

it('counts the former Great Prayer Day, and the days around a holiday, as working days', () => {
  expect(
    ['2026-05-01', '2026-04-01', '2026-04-07', '2026-12-23'].filter((day) => !isWorkingDay(day)),
  ).toEqual([]);
});

it('finds the working day before or after a day off', () => {
  expect(workingDayBy('2026-04-06')).toBe('2026-04-01');
  expect(workingDayFrom('2026-04-02')).toBe('2026-04-07');
  expect(workingDayBy('2026-04-08')).toBe('2026-04-08');
});
