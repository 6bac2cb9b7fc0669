import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedRequest } from '../../domain/privacy/requests/handle-requests.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate, formatDay } from '../dates/format';
import { RequestStatus } from './request-status';

type Listed = Omit<ListedRequest, 'overdue'> & { overdue?: boolean };

/** Requests with who, what and by when; their words are on a page each. */
export function RequestsTable({ caption, requests }: { caption: string; requests: Listed[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={caption}
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('requests.hr.what'),
          rowHeader: true,
          cell: ({ id, kind, name }) => (
            <Link to={`/hr/anmodninger/${id}`}>
              {t('requests.hr.one', { kind: t(`requests.kind.${kind}`), name })}
            </Link>
          ),
        },
        { header: t('requests.hr.received'), cell: ({ receivedAt }) => formatDay(receivedAt, language) },
        { header: t('requests.hr.due'), cell: ({ dueOn }) => formatDate(dueOn, language) },
        {
          header: t('requests.hr.status'),
          cell: ({ decision, overdue }) => <RequestStatus decision={decision} overdue={overdue} />,
        },
      ]}
    />
  );
}
