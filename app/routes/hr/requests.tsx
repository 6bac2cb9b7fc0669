import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { RequestsTable } from '../../components/requests/requests-table';
import { listRequests } from '../../domain/privacy/requests/handle-requests.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/requests';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => listRequests(actorContext(args)));
}

/** What people have asked for about their own data: the nearest deadline first. */
export default function Requests({ loaderData: { open, answered } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('requests.hr.title') }]} />
      <PageTitle lead={t('requests.hr.lead')}>{t('requests.hr.title')}</PageTitle>
      {open.length === 0 ? (
        <Empty>{t('requests.hr.open_none')}</Empty>
      ) : (
        <RequestsTable caption={t('requests.hr.open')} requests={open} />
      )}
      {answered.length > 0 && <RequestsTable caption={t('requests.hr.answered')} requests={answered} />}
    </>
  );
}
