import { useTranslation } from 'react-i18next';
import type { PersonnelFile } from '../../domain/signing/settings/document-settings.rules';
import { useHydrated } from '../form/use-hydrated';

/** What the record is for, why nobody has notes of their own here, and who can read it. */
export function RecordPrivacy({ personnelFile }: { personnelFile: PersonnelFile }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  return (
    <>
      <p>
        {t('conversation.record.hint')} {!hydrated && t('conversation.record.empty_removes')}
      </p>
      <p>{t(`conversation.record.who_reads_hr.${personnelFile}`)}</p>
      <p className="quiet">{t('conversation.record.no_notes')}</p>
      <details className="citation">
        <summary>{t('conversation.record.who_reads')}</summary>
        <p>{t('conversation.record.who_reads_marks')}</p>
      </details>
    </>
  );
}
