import type { Filing } from '../../domain/filing/deliver-filing.server';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';

/** What a document is called in a case system, in the language of the organisation. */
export function titleIn(language: Language): Filing['title'] {
  const { t } = createTranslations(language);
  return ({ document, type, heldOn, employeeName }) =>
    t(`filing.title.${document === 'excerpt' ? 'excerpt' : 'whole'}`, {
      type,
      date: heldOn,
      name: employeeName,
    });
}
