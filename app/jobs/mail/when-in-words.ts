import type { TalkMailFacts } from '../../domain/notifications/read-mail.server';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** "mandag den 16. marts 2026", "Monday 16 March 2026". */
export function dayInWords(civilDate: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(`${civilDate}T12:00:00Z`))
    .replace(',', '');
}

type When = Pick<TalkMailFacts['conversation'], 'heldOn' | 'startTime' | 'minutes'>;

/** The day, and the hours where they are known: "mandag den 16. marts 2026 kl. 10.00-11.30". */
export function whenInWords({ heldOn, startTime, minutes }: When, language: Language): string {
  const date = dayInWords(heldOn, language);
  if (startTime === null || minutes === null) return date;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const inWords = (time: string) => (language === 'da' ? time.replace(':', '.') : time);
  return t('mail.at', { date, from: inWords(startTime), to: inWords(endOf(startTime, minutes)) });
}

/** What the clock shows when a talk that begins at `startTime` (HH:MM) has lasted so long. */
function endOf(startTime: string, minutes: number): string {
  const start = Date.parse(`2000-01-01T${startTime}:00Z`);
  return new Date(start + minutes * 60_000).toISOString().slice(11, 16);
}
