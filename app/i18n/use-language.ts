import { useTranslation } from 'react-i18next';
import type { Language } from './language';

/** The language that the page is shown in. */
export function useLanguage(): Language {
  return languageOfPage(useTranslation().i18n.language);
}

/** The language behind the `lang` of a page: Danish where it says nothing that we know. */
export const languageOfPage = (lang: string): Language => (lang === 'en' ? 'en' : 'da');
