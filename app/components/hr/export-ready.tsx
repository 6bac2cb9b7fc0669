import { useTranslation } from 'react-i18next';
import type { OwnExport } from '../../domain/exports/own-exports.server';
import { useLanguage } from '../../i18n/use-language';
import { Alert } from '../feedback/alert';
import { CancelExport } from './cancel-export';
import { sizeInWords } from './size';

/** The archive is there. */
export function ExportReady({ one }: { one: OwnExport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Alert kind="success">{t('exports.ready.text', { count: one.done })}</Alert>
      <p>
        {/* A file, not a page: the browser fetches it, and goes on where it was interrupted. */}
        <a className="button button-primary" href={`/hr/eksporter/${one.id}/hent`}>
          {t('exports.ready.download')} ({sizeInWords(t, one.bytes ?? 0, language)})
        </a>
      </p>
      <p>{t('exports.ready.resume')}</p>
      <p>{t('exports.ready.care')}</p>
      <CancelExport label={t('exports.cancel.ready')} />
    </>
  );
}
