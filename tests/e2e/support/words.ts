import { createTranslations } from 'app/i18n/translator';

/** The texts of the pages as the demo's people read them, in Danish. */
export const t = createTranslations('da').getFixedT('da', 'texts');
