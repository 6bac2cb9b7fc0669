import { useTranslation } from 'react-i18next';
import type { Discretion } from 'templates/summary.schema';
import { RecordEntry } from './record-entry';

/** The joint record of a theme once it can no longer be changed. */
export function RecordText({ entry }: { entry: { text: string; discretion: Discretion } }) {
  const { t } = useTranslation();
  return (
    <section className="record">
      <h2>{t('conversation.record.label')}</h2>
      {entry.text.trim() === '' ? (
        <p className="answer answer--none">{t('conversation.record.none')}</p>
      ) : (
        <RecordEntry entry={entry} />
      )}
    </section>
  );
}
