import { useTranslation } from 'react-i18next';
import { Table } from '../../components/data/table';
import { formatDate, formatDay } from '../../components/dates/format';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { RequestStatus } from '../../components/requests/request-status';
import { listRequestOutcomes } from '../../domain/privacy/requests/request-outcomes.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/requests';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ requests: listRequestOutcomes(actorContext(args)) }));
}

/** Whether requests are answered in time, for the data protection officer: kinds, days and outcomes, no names and no words. */
export default function RequestOutcomes({ loaderData: { requests } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Breadcrumb items={[{ to: '/log', label: t('audit.title') }, { label: t('requests.audit.title') }]} />
      <PageTitle lead={t('requests.audit.lead')}>{t('requests.audit.title')}</PageTitle>
      {requests.length === 0 ? (
        <Empty>{t('requests.audit.none')}</Empty>
      ) : (
        <>
          <p>
            {t('requests.audit.counts', {
              count: requests.length,
              overdue: requests.filter(({ overdue }) => overdue).length,
            })}
          </p>
          <Table
            caption={t('requests.audit.caption')}
            rows={requests}
            keyOf={({ id }) => id}
            columns={[
              {
                header: t('requests.hr.what'),
                rowHeader: true,
                cell: ({ kind }) => t(`requests.kind.${kind}`),
              },
              {
                header: t('requests.hr.received'),
                cell: ({ receivedAt }) => formatDay(receivedAt, language),
              },
              {
                header: t('requests.hr.due'),
                cell: ({ dueOn, extended }) => (
                  <>
                    {formatDate(dueOn, language)}
                    {extended && <span className="table-aside">{t('requests.status.extended')}</span>}
                  </>
                ),
              },
              {
                header: t('requests.hr.decided'),
                cell: ({ decidedAt }) => decidedAt && formatDay(decidedAt, language),
              },
              { header: t('requests.hr.status'), cell: (request) => <RequestStatus {...request} /> },
            ]}
          />
        </>
      )}
    </>
  );
}
