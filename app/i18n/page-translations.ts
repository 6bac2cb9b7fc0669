import type { i18n } from 'i18next';
import { createContext } from 'react';
import type { Texts } from './da';
import type { Language } from './language';
import { translationsOf } from './one-language';

/** The translations of a language, where they are at hand; else they are on their way. */
export type TranslationsFor = (language: Language) => i18n | Promise<i18n>;

/** Where a page has its texts from: the server has both languages, the browser fetches the one that it shows. */
export const TranslationsContext = createContext<TranslationsFor>(() => {
  throw new Error('nobody has said where the texts are');
});

const TEXTS: Record<Language, () => Promise<Texts>> = {
  da: async () => (await import('./da')).da,
  en: async () => (await import('./en')).en,
};

/** For the browser: the texts of one language. */
export async function fetchTranslations(language: Language): Promise<i18n> {
  return translationsOf(language, await TEXTS[language]());
}

/** For the browser, with the page's own: another language is fetched when the page is first to be shown in it. */
export function startingWith(own: Language, translations: i18n): TranslationsFor {
  const known = new Map<Language, i18n | Promise<i18n>>([[own, translations]]);
  return (language) => {
    const before = known.get(language);
    if (before) return before;
    const coming = fetchTranslations(language).catch(whenMissing);
    known.set(language, coming);
    coming.then((found) => known.set(language, found));
    return coming;
  };
}

/** The connection failed, or the server has been updated since: the page comes anew, as the server makes it. */
function whenMissing(): Promise<i18n> {
  window.location.reload();
  return new Promise(() => {});
}
