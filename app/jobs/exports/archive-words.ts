import type { ArchiveWords } from '../../domain/exports/make-export.server';
import { CERTIFICATES, CSV_COLUMNS } from '../../domain/exports/manifest';
import type { Language } from '../../i18n/language';
import { createTranslations } from '../../i18n/translator';

const LOCALE: Record<Language, string> = { da: 'da-DK', en: 'en-GB' };

/** What an archive says to whoever opens it, in this language. */
export function archiveWords(language: Language): ArchiveWords {
  const { t } = createTranslations(language);
  return {
    csvHeader: CSV_COLUMNS.map((column) => t(`exports.csv.${column}`)),
    readMe: {
      name: t('exports.read_me.name'),
      text(head, included, leftOut) {
        const at = new Intl.DateTimeFormat(LOCALE[language], {
          dateStyle: 'long',
          timeStyle: 'short',
          timeZone: 'Europe/Copenhagen',
        }).format(head.madeAt);
        const facts = {
          organisation: head.organisation,
          at,
          name: head.requestedBy.name,
          purpose: t(`hr.purpose.${head.purpose}`),
          certificates: CERTIFICATES,
          count: included,
        };
        const paragraphs = [
          t('exports.read_me.what', facts),
          ...(leftOut > 0 ? [t('exports.read_me.left_out', { count: leftOut })] : []),
          t('exports.read_me.manifest', facts),
          t('exports.read_me.checked', facts),
          t('exports.read_me.verify', facts),
          t('exports.read_me.care', facts),
        ];
        // Lines as every editor breaks them.
        return `${paragraphs.join('\r\n\r\n')}\r\n`;
      },
    },
  };
}
