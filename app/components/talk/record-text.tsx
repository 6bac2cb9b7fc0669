import { useTranslation } from 'react-i18next';
import type { TypedLine } from '../../domain/conversations/talk/save-posted-lines.server';
import { RecordEntry } from './record-entry';

/** The joint record of a theme once it can no longer be changed. */
export function RecordText({ lines }: { lines: TypedLine[] }) {
  const { t } = useTranslation();
  return (
    <section className="record">
      <h2>{t('conversation.record.label')}</h2>
      {lines.length === 0 && <p className="answer answer--none">{t('conversation.record.none')}</p>}
      {lines.map((line) => (
        <RecordEntry key={line.id} entry={line} />
      ))}
    </section>
  );
}
