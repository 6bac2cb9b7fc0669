import { useTranslation } from 'react-i18next';
import type { LogEvent } from '../../domain/oversight/log-events.server';
import type { Draw } from '../../domain/oversight/sample-month.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { formatDateTime } from '../dates/format';
import { EventSentence } from './event-sentence';
import { subjectInWords } from './event-words';

/** What was drawn of one kind, with room on paper for whoever checks it. */
export function SampleDraw({ draw: { key, total, events } }: { draw: Draw }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: Column<LogEvent>[] = [
    { header: t('audit.column.number'), rowHeader: true, cell: ({ seq }) => seq },
    { header: t('audit.column.at'), cell: ({ at }) => formatDateTime(at, language) },
    { header: t('audit.column.what'), cell: (event) => <EventSentence event={event} /> },
    {
      header: t('audit.column.about'),
      cell: ({ subject }) => subjectInWords(t, subject, language) || t('audit.subject.none'),
    },
    { header: t('audit.column.checked'), cell: () => <span className="to-tick" /> },
  ];
  return (
    <section aria-labelledby={key}>
      <h2 id={key}>{t(`audit.month.${key}`)}</h2>
      {total === 0 ? (
        <p>{t('audit.month.empty')}</p>
      ) : (
        <>
          <p>{t('audit.month.drawn', { drawn: events.length, total })}</p>
          <Table
            caption={t(`audit.month.${key}`)}
            hideCaption
            dense
            rows={events}
            keyOf={({ seq }) => `${seq}`}
            columns={columns}
          />
        </>
      )}
    </section>
  );
}
