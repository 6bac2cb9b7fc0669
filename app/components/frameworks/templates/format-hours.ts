import type { Language } from '../../../i18n/language';

/** Hours to the half: "2½", "3". */
export function formatHours(hours: number, language: Language): string {
  const whole = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB').format(Math.floor(hours));
  return hours % 1 === 0 ? whole : `${whole}½`;
}
