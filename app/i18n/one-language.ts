import { createInstance, type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { da, Texts } from './da';
import type { Language } from './language';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'texts';
    resources: { texts: typeof da };
  }
}

/** These texts, as those that are shown or sent look them up. */
export function translationsOf(language: Language, texts: Texts): i18n {
  const translations = createInstance();
  translations.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: ['texts'],
    defaultNS: 'texts',
    resources: { [language]: { texts } },
    // React escapes what it shows, and plain text needs none.
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  });
  return translations;
}
