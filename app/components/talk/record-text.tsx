import { useTranslation } from 'react-i18next';
import type { Discretion } from 'templates/summary.schema';
import { Badge } from '../feedback/badge';

/** The joint record of a section to read, and whether it may be retold. */
export function RecordText({ entry }: { entry: { text: string; discretion: Discretion } }) {
  const { t } = useTranslation();
  if (entry.text.trim() === '') return <p className="answer answer--none">{t('conversation.record.none')}</p>;
  return (
    <div className="record-text">
      <Badge kind="neutral">{t(`conversation.discretion.${entry.discretion}`)}</Badge>
      <p className="answer__text">{entry.text}</p>
    </div>
  );
}
