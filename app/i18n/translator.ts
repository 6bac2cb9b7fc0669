import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { da } from './da';
import { en } from './en';
import type { Language } from './language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof da };
  }
}

/** The texts of one language. One instance a request (and one a page in the browser): nothing global. */
export function createTranslations(language: Language): i18n {
  const translations = createInstance();
  translations.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['texts'],
    defaultNS: 'texts',
    resources: { da: { texts: da }, en: { texts: en } },
    // React escapes what it shows, and plain text needs none.
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return translations;
}

export type Translate = TFunction<'texts'>;

/**
 * The text behind a code that came from the server (a refusal, a field error). An unknown code gives
 * the general sentence, never the bare code.
 */
export function textOfCode(
  t: Translate,
  section: 'errors' | 'form',
  code: string,
  values: Record<string, string | number> = {},
): string {
  // A field's message says itself where its text is, wherever it is shown.
  const key = /^(errors|form|typing)\./.test(code) ? code : `${section}.${code}`;
  const lookUp = t as unknown as (key: string, options: object) => string;
  return lookUp(key, { ...values, defaultValue: t('errors.unexpected') });
}
