import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { formatDate } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { MakeRequestForm } from '../../components/requests/make-request-form';
import { OwnRequests } from '../../components/requests/own-requests';
import { listOwnRequests, makeRequest } from '../../domain/privacy/requests/own-requests.server';
import { MakeRequestSchema } from '../../domain/privacy/requests/request.schema';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/requests';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const requests = listOwnRequests(actorContext(args));
    const sent = requests.find(({ id }) => id === args.url.searchParams.get('sendt'));
    return { requests, sent: sent ?? null };
  });
}

export function action(args: Route.ActionArgs) {
  let typed: Record<string, string> = {};
  return acting(
    args,
    async () => {
      const ctx = actorContext(args);
      const posted = await args.request.formData();
      const form = parseFields(posted, MakeRequestSchema);
      if (!form.ok) return badForm(form);
      typed = form.input;
      return redirect(`/mine-data/anmodninger?sendt=${makeRequest(ctx, form.input)}`);
    },
    () => typed,
  );
}

/** What one asks of the organisation about one's own data, and what it has answered. */
export default function OwnRequestsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { requests, sent } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb
        items={[{ to: '/mine-data', label: t('own_data.title') }, { label: t('requests.own.title') }]}
      />
      <PageTitle lead={t('requests.own.lead')}>{t('requests.own.title')}</PageTitle>
      {sent && (
        <Alert kind="success" role="status" heading={t('requests.own.sent_title')}>
          {t('requests.own.sent', { date: formatDate(sent.dueOn, language) })}
        </Alert>
      )}
      {requests.length > 0 && <OwnRequests requests={requests} />}
      <section aria-labelledby="make">
        <h2 id="make">{t('requests.own.make')}</h2>
        {/* Once it is sent the form is empty again. */}
        <MakeRequestForm key={requests.length} answer={actionData} />
      </section>
    </div>
  );
}
