import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { formatDateTime } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { ClocksForm } from '../../components/retention/clocks-form';
import { authorizeFunction } from '../../domain/access/authorize';
import { readStatus } from '../../domain/privacy/retention/clock-doubt.server';
import { readClocks, saveClocks } from '../../domain/privacy/retention/clocks.server';
import { countMore } from '../../domain/privacy/retention/list-due.server';
import { SaveClocksSchema } from '../../domain/privacy/retention/retention.schema';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/retention';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { db, actor } = actorContext(args);
    authorizeFunction(actor, 'set-retention');
    const saved = args.url.searchParams.has('gemt');
    return { clocks: readClocks(db), status: readStatus(db), saved };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'set-retention');
    const form = await parseForm(args.request, SaveClocksSchema);
    if (!form.ok) return badForm(form);
    const { toldPreparations, toldRecords, ...clocks } = form.input;
    const more = await countMore(ctx.db, clocks, ctx.now);
    // What is deleted is gone: nobody saves it without having been told how much.
    if (more.preparations > toldPreparations || more.records > toldRecords)
      return { errors: {}, values: asTyped(clocks), toConfirm: more };
    saveClocks(ctx, clocks);
    return redirect('/hr/opbevaring?gemt=ja');
  });
}

const asTyped = (numbers: Record<string, number>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [name, String(number)]));

/** How long things are kept in the organisation, and whether the job that deletes runs. */
export default function Retention({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { clocks, saved, status } = loaderData;
  const { ranAt, stoppedAt } = status;
  const toConfirm = actionData && 'toConfirm' in actionData ? actionData.toConfirm : null;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('retention.title') }]} />
      <PageTitle lead={t('retention.lead')}>{t('retention.title')}</PageTitle>
      {saved && !actionData && (
        <Alert kind="success" role="status">
          {t('retention.saved')}
        </Alert>
      )}
      {stoppedAt ? (
        <Alert kind="warning">{t('retention.stopped', { at: formatDateTime(stoppedAt, language) })}</Alert>
      ) : (
        <p className="quiet">
          {ranAt ? t('retention.ran_at', { at: formatDateTime(ranAt, language) }) : t('retention.never_ran')}
        </p>
      )}
      <ClocksForm clocks={clocks} answer={actionData} toConfirm={toConfirm} />
      <p>
        <Link to="/hr/slettestop">{t('retention.to_holds')}</Link>
      </p>
    </div>
  );
}
