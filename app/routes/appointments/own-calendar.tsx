import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { NewFeed } from '../../components/appointments/new-feed';
import { formatDateTime, formatDay } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { describeFeed, makeFeed, revokeFeed } from '../../domain/appointments/feed.server';
import { requestContext } from '../../http/contexts.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/own-calendar';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ feed: describeFeed(actorContext(args)) }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const posted = await args.request.formData();
    if (posted.get('intent') === 'revoke') {
      revokeFeed(ctx);
      return redirect('/min-kalender');
    }
    const { origin } = args.context.get(requestContext);
    return { address: `${origin}/kalender/${makeFeed(ctx)}.ics` };
  });
}

/** The address under which one's own calendar reads when one's talks are. */
export default function OwnCalendar({ loaderData: { feed }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const made = actionData && 'address' in actionData ? actionData.address : null;
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/samtaler', label: t('common.nav.conversations') },
          { label: t('appointments.feed.title') },
        ]}
      />
      <PageTitle lead={t('appointments.feed.lead')}>{t('appointments.feed.title')}</PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {made && <NewFeed address={made} />}
      {feed && (
        <p>
          {t('appointments.feed.made', { date: formatDay(feed.createdAt, language) })}{' '}
          {feed.lastReadAt
            ? t('appointments.feed.read', { time: formatDateTime(feed.lastReadAt, language) })
            : t('appointments.feed.unread')}
        </p>
      )}
      {feed && !made && <Alert kind="info">{t('appointments.feed.once')}</Alert>}
      <Form method="post" className="button-group">
        <Button name="intent" value="make" variant={feed ? 'secondary' : 'primary'}>
          {t(feed ? 'appointments.feed.renew' : 'appointments.feed.make')}
        </Button>
        {feed && (
          <Button name="intent" value="revoke" variant="secondary">
            {t('appointments.feed.revoke')}
          </Button>
        )}
      </Form>
    </div>
  );
}
