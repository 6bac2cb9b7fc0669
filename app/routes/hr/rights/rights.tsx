import { useTranslation } from 'react-i18next';
import { data, Link, redirect } from 'react-router';
import { formatNames } from '../../../components/dates/format';
import { Alert } from '../../../components/feedback/alert';
import { Empty } from '../../../components/feedback/empty';
import { Refusal } from '../../../components/feedback/refusal';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { Pages } from '../../../components/navigation/pages';
import { RightsExplained, UnmetWishes } from '../../../components/rights/about-rights';
import { rightsAddress, rightsFileAddress } from '../../../components/rights/rights-address';
import { RightsFilters } from '../../../components/rights/rights-filters';
import { RightsForm } from '../../../components/rights/rights-form';
import { authorizeFunction } from '../../../domain/access/authorize';
import { changePeople } from '../../../domain/cycles/rounds/change-people.server';
import { findRound } from '../../../domain/cycles/rounds/find-round.server';
import { nameUnits } from '../../../domain/exports/units-called.server';
import { listRights } from '../../../domain/rights/list-rights.server';
import { IncludeSchema } from '../../../domain/rights/rights.schema';
import { servicesContext } from '../../../http/contexts.server';
import { fieldErrors } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext, mailIsOn } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/rights';
import { readRightsFilter, readRightsPage } from './rights-query';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const query = args.url.searchParams;
    const filter = readRightsFilter(query);
    return {
      ...{ ...listRights(ctx, filter, readRightsPage(query)), filter },
      units: filter.unit === '' ? null : nameUnits(ctx, filter.unit),
      done: readDone(query),
      mailed: mailIsOn(args.context),
    };
  });
}

/** How many were put into which round a moment ago. */
function readDone(query: URLSearchParams): { count: number; cycleId: string } | null {
  const count = Number(query.get('taget'));
  const cycleId = query.get('runde') ?? '';
  return Number.isInteger(count) && count > 0 && /^[\w-]+$/.test(cycleId) ? { count, cycleId } : null;
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    // Somebody who may not is told so, whatever they posted.
    authorizeFunction(ctx.actor, 'run-cycles');
    const form = await args.request.formData();
    const parsed = IncludeSchema.safeParse({
      cycleId: form.get('cycleId') ?? '',
      chosen: [...new Set(form.getAll('chosen').map(String))],
    });
    if (!parsed.success) return data({ errors: fieldErrors(parsed.error) }, { status: 400 });
    const { cycleId, chosen } = parsed.data;
    findRound(ctx, ctx.db, cycleId);
    const count = changePeople(ctx, cycleId, chosen, { intent: 'include' });
    args.context.get(servicesContext).rounds.wake();
    const back = rightsAddress(readRightsFilter(form));
    return redirect(`${back}${back.includes('?') ? '&' : '?'}taget=${count}&runde=${cycleId}`);
  });
}

/** What people are owed and have not had, each with the act that settles it. */
export default function Rights({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { filter, counts, total, lines, done, wishes } = loaderData;
  const isNarrowed = filter.right !== null || filter.unit !== '';
  return (
    <>
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('rights.nav') }]} />
      <PageTitle lead={t('rights.lead')}>{t('rights.title')}</PageTitle>
      {actionData && 'refused' in actionData && <Refusal refused={actionData.refused} />}
      {done && !actionData && (
        <Alert kind="success" role="status">
          <p className="alert-text">
            {t('rights.include.done', { count: done.count })}{' '}
            <Link to={`/hr/runder/${done.cycleId}`}>{t('rights.include.see')}</Link>
          </p>
        </Alert>
      )}
      {(total > 0 || isNarrowed) && <RightsFilters filter={filter} counts={counts} total={total} />}
      <UnitsMeant units={loaderData.units} />
      {lines.length > 0 ? (
        <Lines loaded={loaderData} errors={actionData && 'errors' in actionData ? actionData.errors : {}} />
      ) : (
        <Empty>
          <p>{t(isNarrowed ? 'rights.no_match' : 'rights.none')}</p>
          {isNarrowed && (
            <p>
              <Link to="/hr/rettigheder">{t('rights.show_all')}</Link>
            </p>
          )}
        </Empty>
      )}
      <UnmetWishes wishes={wishes} />
      <RightsExplained />
    </>
  );
}

type Loaded = Route.ComponentProps['loaderData'];

function Lines({ loaded, errors }: { loaded: Loaded; errors: Record<string, string> }) {
  const { t } = useTranslation();
  const { lines, rounds, filter, counts, total, page, pages } = loaded;
  return (
    <RightsForm
      // Another list is another form: nothing stays ticked that is not to be seen.
      key={rightsAddress(filter, page)}
      lines={lines}
      rounds={rounds}
      filter={filter}
      caption={t('rights.shown', { count: filter.right ? counts[filter.right] : total })}
      errors={errors}
      reminds={loaded.mailed}
    >
      <Pages page={page} pages={pages} addressOf={(to) => rightsAddress(filter, to)} />
      <p className="no-print">
        {t('rights.take')} <a href={rightsFileAddress(filter, 'csv')}>{t('rights.csv')}</a>
        {' · '}
        <a href={rightsFileAddress(filter, 'xlsx')}>{t('rights.xlsx')}</a>
      </p>
    </RightsForm>
  );
}

/** Which units the words in the filter were taken to mean. */
function UnitsMeant({ units }: Pick<Loaded, 'units'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (units === null) return null;
  if (units.count === 0) return <p>{t('hr.units_none')}</p>;
  const more = units.count - units.names.length;
  const names =
    more > 0
      ? t('hr.units_more', { names: units.names.join(', '), count: more })
      : formatNames(units.names, language);
  return <p>{t('hr.units', { names })}</p>;
}
