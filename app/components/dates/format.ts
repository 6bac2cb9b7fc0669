import type { Language } from '../../i18n/language';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };
/** Everybody in the organisation sees Danish time, wherever the server or the browser stands. */
const DENMARK = 'Europe/Copenhagen';

/** A civil date (YYYY-MM-DD) in words: "3. marts 2027", "3 March 2027". */
export function formatDate(date: string, language: Language): string {
  // Noon UTC is the same day in every European time zone.
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T12:00:00Z`),
  );
}

/** A month (YYYY-MM) in words: "marts 2027", "March 2027". */
export function formatMonth(month: string, language: Language): string {
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(LOCALE[language], options).format(new Date(`${month}-15T12:00:00Z`));
}

/** The time of day of an instant in Denmark: "10.42", "10:42". */
export function formatTime(instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: DENMARK,
  }).format(instant);
}

/** What a clock in Denmark shows (HH:MM), in words: "10.42", "10:42". */
export function formatClock(clock: string, language: Language): string {
  return language === 'da' ? clock.replace(':', '.') : clock;
}

/** The day of an instant in Denmark: "3. marts 2027", "3 March 2027". */
export function formatDay(instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: DENMARK }).format(instant);
}

/** Day and time of an instant in Denmark: "3. marts 2027 kl. 10.42", "3 March 2027 at 10:42". */
export function formatDateTime(instant: Date, language: Language): string {
  const between = language === 'da' ? 'kl.' : 'at';
  // No line ends between the word and the time.
  return `${formatDay(instant, language)} ${between}\u00a0${formatTime(instant, language)}`;
}

/** Names as one says them: "Anne, Bo og Jonas", "Anne, Bo and Jonas". */
export function formatNames(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(names);
}
