import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { FilingLine } from '../../domain/filing/list-filings.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { formatDate, formatDateTime } from '../dates/format';
import { Button } from '../form/button';
import { FilingStateCell } from './filing-state';

/** The filings of a page of the list; what is not there yet can be tried again. */
export function FilingsTable({ filings }: { filings: readonly FilingLine[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const talk = ({ type, employeeName, heldOn }: FilingLine) =>
    t('filing.talk', {
      type: t(`common.type.${type}`),
      name: employeeName,
      date: formatDate(heldOn, language),
    });
  const again: Column<FilingLine> = {
    header: t('filing.column.again'),
    cell: (filing) => isStuck(filing) && <TryAgain id={filing.id} talk={talk(filing)} />,
  };
  const columns: Column<FilingLine>[] = [
    {
      header: t('filing.column.talk'),
      rowHeader: true,
      cell: (filing) => <Link to={`/hr/samtaler/${filing.conversationId}`}>{talk(filing)}</Link>,
    },
    { header: t('filing.column.target'), cell: ({ target }) => target },
    {
      header: t('filing.column.asked'),
      cell: ({ createdAt, requestedBy }) => (
        <>
          {formatDateTime(createdAt, language)}
          <span className="table-aside">
            {requestedBy === null ? t('filing.by_rule') : t('filing.by', { name: requestedBy })}
          </span>
        </>
      ),
    },
    { header: t('filing.column.state'), cell: (filing) => <FilingStateCell filing={filing} /> },
  ];
  return (
    <Table
      caption={t('filing.caption')}
      dense
      rows={filings}
      keyOf={({ id }) => id}
      columns={filings.some(isStuck) ? [...columns, again] : columns}
    />
  );
}

const isStuck = ({ state, error }: FilingLine) =>
  state === 'failed' || (state === 'waiting' && error !== null);

function TryAgain({ id, talk }: { id: string; talk: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" action="/hr/journalisering">
      <input type="hidden" name="filingId" value={id} />
      <Button variant="secondary" name="intent" value="one">
        <span aria-hidden="true">{t('filing.retry')}</span>
        <span className="sr-only">{t('filing.retry_which', { talk })}</span>
      </Button>
    </Form>
  );
}
