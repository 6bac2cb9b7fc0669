import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Refusal } from '../../components/feedback/refusal';
import { ExportEnded } from '../../components/hr/export-ended';
import { ExportFacts } from '../../components/hr/export-facts';
import { ExportProgress } from '../../components/hr/export-progress';
import { ExportReady } from '../../components/hr/export-ready';
import { LeftOutOfExport } from '../../components/hr/left-out-of-export';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { cancelExport, retryExport } from '../../domain/exports/end-export.server';
import { readOwnExport } from '../../domain/exports/own-exports.server';
import { servicesContext } from '../../http/contexts.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/one-export';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ one: readOwnExport(actorContext(args), args.params.exportId) }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { exportId } = args.params;
    const { folder, wake } = args.context.get(servicesContext).exports;
    const form = await args.request.formData();
    if (form.get('intent') === 'retry') {
      retryExport(ctx, exportId);
      wake();
      return redirect(`/hr/eksporter/${exportId}`);
    }
    cancelExport(ctx, folder, exportId);
    return redirect('/hr/eksporter');
  });
}

/** One export: how far it is, the way to the archive, or why there is none. */
export default function OneExport({ loaderData: { one }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const title = t('exports.one.title', { count: one.requested });
  const isUnderWay = one.state === 'waiting' || one.state === 'running';
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/hr', label: t('common.nav.hr') },
          { to: '/hr/eksporter', label: t('exports.title') },
          { label: title },
        ]}
      />
      <PageTitle>{title}</PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      <div aria-live="polite">
        {isUnderWay && <ExportProgress one={one} />}
        {one.state === 'ready' && <ExportReady one={one} />}
        {!isUnderWay && one.state !== 'ready' && <ExportEnded one={one} />}
      </div>
      {one.state === 'ready' && <LeftOutOfExport one={one} />}
      <ExportFacts one={one} />
    </div>
  );
}
