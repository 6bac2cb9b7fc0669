/** What payroll systems write where there is no end. */
const FOREVER = 9999;
const [FIRST_YEAR, LAST_YEAR] = [1920, 2150];

/** Year first, or the day as Danes write it; with a time of day after it where a spreadsheet has put one. */
const YEAR_FIRST = /^(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:[T ][\d:.]+Z?)?$/;
const DAY_FIRST = /^(\d{1,2})[-./ ]\s?(\d{1,2})[-./ ]\s?(\d{4})(?: [\d:.]+)?$/;

/**
 * A civil date YYYY-MM-DD of a cell: 2027-02-01, 20270201, 01-02-2027, 1.2.2027 or 01/02-2027. 'none' for an empty
 * cell and for the year 9999; 'bad' for what is no day.
 */
export function parseCivilDate(cell: string): { date: string } | 'none' | 'bad' {
  if (cell === '') return 'none';
  const [yearFirst, dayFirst] = [YEAR_FIRST.exec(cell), DAY_FIRST.exec(cell)];
  const [year, month, day] = (yearFirst?.slice(1, 4) ?? dayFirst?.slice(1, 4).reverse() ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return 'bad';
  if (year === FOREVER) return 'none';
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'bad';
  const instant = new Date(Date.UTC(year, month - 1, day));
  const real = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return real ? { date: instant.toISOString().slice(0, 10) } : 'bad';
}

const DAY = 86_400_000;

export const dayBefore = (date: string): string =>
  new Date(Date.parse(date) - DAY).toISOString().slice(0, 10);

export const dayAfter = (date: string): string => new Date(Date.parse(date) + DAY).toISOString().slice(0, 10);
