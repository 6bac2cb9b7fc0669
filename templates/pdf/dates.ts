import type { Language } from './words';

const MONTHS: Record<Language, readonly string[]> = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

// Only digits are asked of Intl: its words and punctuation differ between versions of Node, and
// the same summary must always give the same bytes.
const COPENHAGEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
});

/** `2026-11-12` as "12. november 2026" or "12 November 2026". */
export function longDate(civilDate: string, language: Language): string {
  const [year = '', month = '', day = ''] = civilDate.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  return language === 'da' ? `${Number(day)}. ${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** `2026-11-12` as "12.11.2026" or "12/11/2026", for narrow columns. */
export function shortDate(civilDate: string, language: Language): string {
  const [year = '', month = '', day = ''] = civilDate.split('-');
  return [day, month, year].join(language === 'da' ? '.' : '/');
}

/** The day of an instant on Danish clocks, YYYY-MM-DD. */
export function danishDay(instant: Date): string {
  const parts = new Map(COPENHAGEN.formatToParts(instant).map((part) => [part.type, part.value]));
  const two = (type: Intl.DateTimeFormatPartTypes) => (parts.get(type) ?? '').padStart(2, '0');
  return `${parts.get('year')}-${two('month')}-${two('day')}`;
}

/** An instant on Danish clocks: "12. november 2026 kl. 14.03 (dansk tid, UTC+1)". */
export function danishInstant(instant: Date, language: Language): string {
  const parts = new Map(COPENHAGEN.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const two = (number: number) => String(number).padStart(2, '0');
  const local = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  const offset = Math.round((local - instant.getTime()) / 3_600_000);
  const date = longDate(`${part('year')}-${two(part('month'))}-${two(part('day'))}`, language);
  return language === 'da'
    ? `${date} kl. ${two(part('hour'))}.${two(part('minute'))} (dansk tid, UTC+${offset})`
    : `${date} at ${two(part('hour'))}:${two(part('minute'))} (Danish time, UTC+${offset})`;
}
