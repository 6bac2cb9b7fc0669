import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../components/feedback/empty';
import { ExportsTable } from '../../components/hr/exports-table';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { listOwnExports } from '../../domain/exports/own-exports.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/exports';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ exports: listOwnExports(actorContext(args)) }));
}

/** The archives that somebody in HR has asked for. */
export default function Exports({ loaderData: { exports } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('exports.title') }]} />
      <PageTitle lead={t('exports.lead')}>{t('exports.title')}</PageTitle>
      {exports.length > 0 ? <ExportsTable exports={exports} /> : <Empty>{t('exports.none')}</Empty>}
      <p>
        <Link to="/hr?status=signed">{t('exports.to_list')}</Link>
      </p>
    </>
  );
}
