import { FILING_STATES } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { filingsPage, STATE_WORDS } from '../../components/filing/filings-address';
import { FilingsTable } from '../../components/filing/filings-table';
import { Button } from '../../components/form/button';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { Pages } from '../../components/navigation/pages';
import { listFilings } from '../../domain/filing/list-filings.server';
import { retryFiling, retryTarget } from '../../domain/filing/retry-filing.server';
import { servicesContext } from '../../http/contexts.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/filings';

const number = z.coerce.number().int().min(0).max(100_000).catch(0);
const QuerySchema = z.object({ side: number, nye: number, foer: number, til: z.string().max(60).catch('') });

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const query = args.url.searchParams;
    const { side, nye, foer, til } = QuerySchema.parse(Object.fromEntries(query));
    const state = FILING_STATES.find((one) => STATE_WORDS[one] === query.get('status')) ?? null;
    const { targets } = args.context.get(servicesContext).filing.settings;
    return {
      ...listFilings(actorContext(args), state, side),
      state,
      asked: { target: til, queued: nye, already: foer },
      isOn: targets.length > 0,
    };
  });
}

const RetrySchema = z.union([
  z.object({ intent: z.literal('one'), filingId: z.string().max(60) }),
  z.object({ intent: z.literal('target'), target: z.string().max(60) }),
]);

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const asked = RetrySchema.safeParse(Object.fromEntries(await args.request.formData()));
    if (asked.data?.intent === 'target') retryTarget(ctx, asked.data.target);
    else retryFiling(ctx, asked.data?.filingId ?? '');
    args.context.get(servicesContext).filing.wake();
    return redirect('/hr/journalisering');
  });
}

type Loaded = Route.ComponentProps['loaderData'];

/** What lies in the case systems, or is on its way there. */
export default function Filings({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { lines, counts, state, asked, isOn, failedFor } = loaderData;
  const isEmpty = Object.values(counts).every((count) => count === 0);
  return (
    <>
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('filing.title_page') }]} />
      <PageTitle lead={t('filing.lead')}>{t('filing.title_page')}</PageTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      <Asked {...asked} />
      {!isOn && <Alert kind="info">{t('filing.off')}</Alert>}
      {!isEmpty && <States counts={counts} state={state} />}
      {failedFor.map(({ target, count }) => (
        <Form method="post" key={target}>
          <input type="hidden" name="target" value={target} />
          <Button variant="secondary" name="intent" value="target">
            {t('filing.retry_all', { target, count })}
          </Button>
        </Form>
      ))}
      {lines.length > 0 ? (
        <FilingsTable filings={lines} />
      ) : (
        <Empty>{t(isEmpty ? 'filing.none' : 'filing.none_of')}</Empty>
      )}
      <Pages
        page={loaderData.page}
        pages={loaderData.pages}
        addressOf={(other) => filingsPage(loaderData.state, other)}
      />
      <p>{t('filing.kept')}</p>
      <p>
        <Link to="/hr?status=signed">{t('filing.to_list')}</Link>
      </p>
    </>
  );
}

function Asked({ target, queued, already }: Loaded['asked']) {
  const { t } = useTranslation();
  if (target === '') return null;
  return (
    <Alert kind={queued > 0 ? 'success' : 'info'} role="status">
      {queued > 0 && <p className="alert-text">{t('filing.requested.queued', { count: queued, target })}</p>}
      {already > 0 && <p className="alert-text">{t('filing.requested.already', { count: already })}</p>}
    </Alert>
  );
}

function States({ counts, state }: Pick<Loaded, 'counts' | 'state'>) {
  const { t } = useTranslation();
  const total = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const choices = [
    { one: null, label: t('filing.all'), count: total },
    ...FILING_STATES.filter((one) => counts[one] > 0).map((one) => ({
      one,
      label: t(`filing.state.${one}`),
      count: counts[one],
    })),
  ];
  return (
    <nav aria-label={t('filing.filter')}>
      <ul className="filters__states">
        {choices.map(({ one, label, count }) => (
          <li key={label}>
            <Link to={filingsPage(one)} aria-current={one === state ? 'true' : undefined}>
              {t('hr.with_count', { label, count })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
