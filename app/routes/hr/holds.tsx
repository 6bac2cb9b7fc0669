import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { HoldsTable } from '../../components/retention/holds-table';
import { PlaceHoldForm } from '../../components/retention/place-hold-form';
import { authorizeFunction } from '../../domain/access/authorize';
import { PlaceHoldSchema } from '../../domain/privacy/holds/holds.schema';
import { liftHold, listHolds, placeHold } from '../../domain/privacy/holds/holds.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { fieldErrorsOf } from '../people/field-errors';
import type { Route } from './+types/holds';

const HERE = '/hr/slettestop';
/** What has just been done, by what the address says of it. */
const doneOf = (saved: string | null) =>
  saved === 'sat' ? 'holds.placed' : saved === 'ophaevet' ? 'holds.lifted' : null;

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const done = doneOf(args.url.searchParams.get('gemt'));
    return { holds: listHolds(actorContext(args)), done } as const;
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'set-retention');
    const lifted = args.url.searchParams.get('ophaev');
    if (lifted !== null) {
      liftHold(ctx, lifted);
      return redirect(`${HERE}?gemt=ophaevet`);
    }
    const form = await parseForm(args.request, PlaceHoldSchema);
    if (!form.ok) return badForm(form);
    try {
      placeHold(ctx, form.input);
    } catch (error) {
      const errors = fieldErrorsOf(error);
      if (!errors) throw error;
      return badForm({ errors, values: form.input });
    }
    return redirect(`${HERE}?gemt=sat`);
  });
}

/** Whose conversations a case keeps from being deleted. */
export default function Holds({ loaderData: { holds, done }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/hr', label: t('common.nav.hr') },
          { to: '/hr/opbevaring', label: t('retention.title') },
          { label: t('holds.title') },
        ]}
      />
      <PageTitle lead={t('holds.lead')}>{t('holds.title')}</PageTitle>
      <p>{t('holds.seen')}</p>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {done && !actionData && (
        <Alert kind="success" role="status">
          {t(done)}
        </Alert>
      )}
      {holds.length > 0 ? <HoldsTable holds={holds} /> : <Empty>{t('holds.none')}</Empty>}
      <section aria-labelledby="place">
        <h2 id="place">{t('holds.place.title')}</h2>
        {/* Empty again for the next one. */}
        <PlaceHoldForm key={holds.length} answer={actionData} />
      </section>
    </div>
  );
}
