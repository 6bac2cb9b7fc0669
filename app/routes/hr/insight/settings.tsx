import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Alert } from '../../../components/feedback/alert';
import { FewestForm } from '../../../components/insight/fewest-form';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { authorizeFunction } from '../../../domain/access/authorize';
import { saveFewest } from '../../../domain/indicators/fewest.server';
import { FewestSchema } from '../../../domain/indicators/insight.schema';
import { fewestNow } from '../../../domain/indicators/series.server';
import { badForm, parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/settings';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { db, actor } = actorContext(args);
    authorizeFunction(actor, 'see-figures');
    return { fewest: fewestNow(db), saved: args.url.searchParams.has('gemt') };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'see-figures');
    const form = await parseForm(args.request, FewestSchema);
    if (!form.ok) return badForm(form);
    saveFewest(ctx, form.input.fewest);
    return redirect('/hr/indsigt/indstillinger?gemt=ja');
  });
}

/** How many people a figure has to be about. */
export default function InsightSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { fewest, saved } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/hr', label: t('common.nav.hr') },
          { to: '/hr/indsigt', label: t('insight.title') },
          { label: t('insight.fewest.title') },
        ]}
      />
      <PageTitle lead={t('insight.fewest.lead')}>{t('insight.fewest.title')}</PageTitle>
      {saved && !actionData && (
        <Alert kind="success" role="status">
          {t('insight.fewest.saved')}
        </Alert>
      )}
      <FewestForm fewest={fewest} answer={actionData} />
    </div>
  );
}
