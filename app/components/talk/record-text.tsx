import { useTranslation } from 'react-i18next';
import type { DescribedLine } from '../../domain/conversations/talk/talk-news.schema';
import { RecordEntry } from './record-entry';

/** The joint record of a theme once it can no longer be changed. */
export function RecordText({ lines }: { lines: readonly DescribedLine[] }) {
  const { t } = useTranslation();
  return (
    <section className="record">
      <h2>{t('conversation.record.label')}</h2>
      {lines.length === 0 && <p className="answer answer--none">{t('conversation.record.none')}</p>}
      {lines.map((line) => (
        <div key={line.id} className="record-text">
          <RecordEntry entry={line} />
        </div>
      ))}
    </section>
  );
}
