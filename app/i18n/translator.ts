import type { i18n, TFunction } from 'i18next';
import { da } from './da';
import { en } from './en';
import type { Language } from './language';
import { translationsOf } from './one-language';

/**
 * The texts of one language: an instance for each that asks, nothing global. For the server and the command line,
 * which have both languages; a page in the browser has its own alone (`page-translations.ts`).
 */
export function createTranslations(language: Language): i18n {
  return translationsOf(language, language === 'da' ? da : en);
}

export type Translate = TFunction<'texts'>;
