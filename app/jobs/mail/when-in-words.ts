import { endTime, type TalkTime } from '../../domain/conversations/talk-time.rules';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** "mandag den 16. marts 2026", "Monday 16 March 2026". */
export function dayInWords(civilDate: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'full', timeZone: 'UTC' })
    .format(new Date(`${civilDate}T12:00:00Z`))
    .replace(',', '');
}

/** The day, and the hours where they are known: "mandag den 16. marts 2026 kl. 10.00-11.30". */
export function whenInWords(time: TalkTime, language: Language): string {
  const date = dayInWords(time.heldOn, language);
  if (time.startTime === null) return date;
  const t = createTranslations(language).getFixedT(language, 'texts');
  const inWords = (clock: string) => (language === 'da' ? clock.replace(':', '.') : clock);
  return t('appointments.at', { date, from: inWords(time.startTime), to: inWords(endTime(time)) });
}
