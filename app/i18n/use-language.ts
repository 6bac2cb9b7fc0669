import { useTranslation } from 'react-i18next';
import { type Language, LanguageSchema } from './language';

/** The language that the page is shown in. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LanguageSchema.catch('da').parse(i18n.language);
}
