import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LogEvent } from '../../domain/oversight/log-events.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { formatDateTime } from '../dates/format';
import { Badge } from '../feedback/badge';
import { EventSentence } from './event-sentence';
import { subjectInWords } from './event-words';
import { logQuery } from './log-address';

/** Events of the log, each as a sentence. What it concerned leads to all that concerned the same. */
export function EventsTable({ events }: { events: readonly LogEvent[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const columns: Column<LogEvent>[] = [
    { header: t('audit.column.number'), rowHeader: true, cell: ({ seq }) => seq },
    { header: t('audit.column.at'), cell: ({ at }) => formatDateTime(at, language) },
    { header: t('audit.column.what'), cell: (event) => <EventSentence event={event} linked /> },
    {
      header: t('audit.column.about'),
      cell: ({ subject }) =>
        subject ? (
          <Link to={`/log${logQuery({ about: subject.id })}`}>{subjectInWords(t, subject, language)}</Link>
        ) : (
          t('audit.subject.none')
        ),
    },
    {
      header: t('audit.column.outcome'),
      cell: ({ outcome }) => (
        <Badge kind={outcome === 'done' ? 'neutral' : 'warning'}>{t(`audit.outcome.${outcome}`)}</Badge>
      ),
    },
  ];
  return (
    <Table caption={t('audit.caption')} dense rows={events} keyOf={({ seq }) => `${seq}`} columns={columns} />
  );
}
