import { useTranslation } from 'react-i18next';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { KeptTable } from '../../components/retention/kept-table';
import { listOwnDeletionDates } from '../../domain/privacy/retention/deletion-dates.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/kept';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => listOwnDeletionDates(actorContext(args)));
}

/** What is kept about oneself, and until when. */
export default function Kept({ loaderData: { talks, clocks, held } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumb items={[{ to: '/mine-data', label: t('own_data.title') }, { label: t('kept.title') }]} />
      <PageTitle lead={t('kept.lead')}>{t('kept.title')}</PageTitle>
      {held && <Alert kind="info">{t('kept.held')}</Alert>}
      {talks.length > 0 ? <KeptTable talks={talks} clocks={clocks} /> : <Empty>{t('kept.none')}</Empty>}
      <section aria-labelledby="others">
        <h2 id="others">{t('kept.others')}</h2>
        <p>{t('kept.others_people')}</p>
      </section>
    </>
  );
}
