import type { Place } from './sensitive-text.rules';

/** Day, month and year as one number or in pairs, and four digits after at most one sign. Not part of a longer number. */
const CPR = /(?<![\d+]|\d[-./ ])(\d{2})([ .-]?)(\d{2})\2\d{2}(?: ?[-–] ?| )?\d{4}(?![\d]|[-./]\d)/g;

/** What stands before numbers of another kind that can look the same. */
const OTHER_NUMBER =
  /(?:konto|kontonr|kontonummer|reg|sag|sagen|sagsnr|sagsnummer|journalnr|j\.?nr|faktura|fakturanr|ordre|ordrenr|bilag|tlf|telefon|mobil|nummeret|case|account|invoice|order|phone|p-nummer|ean|id|d|den)[\s.:#nr]*$/i;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Numbers of ten digits that begin with a day that there is. The check digit says nothing: it has not
 * been kept to since 2007 (CPR-kontoret, "Personnummeret i CPR").
 */
export function findCprNumbers(text: string): Place[] {
  return [...text.matchAll(CPR)]
    .filter(([, day, , month]) => Number(day) > 0 && Number(day) <= (DAYS[Number(month) - 1] ?? 0))
    .filter(({ index }) => !OTHER_NUMBER.test(text.slice(Math.max(0, index - 20), index)))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}
