import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatNames } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { ExportForm } from '../../components/hr/export-form';
import { Filters } from '../../components/hr/filters';
import { addressOf } from '../../components/hr/hr-address';
import { HrNav } from '../../components/hr/hr-nav';
import { TableLinks } from '../../components/hr/table-links';
import { PageTitle } from '../../components/layout/page-title';
import { Pages } from '../../components/navigation/pages';
import { listRoundNames } from '../../domain/cycles/rounds/list-rounds.server';
import { overseeConversations } from '../../domain/exports/oversee-conversations.server';
import { nameUnits } from '../../domain/exports/units-called.server';
import { filedAmong } from '../../domain/filing/list-filings.server';
import { servicesContext } from '../../http/contexts.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/conversations';
import { readFilter, readPage, readWrong } from './hr-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const query = args.url.searchParams;
    const { unitId, ...filter } = readFilter(query);
    const overseen = overseeConversations(ctx, { ...filter, unitId }, readPage(query));
    const { targets } = args.context.get(servicesContext).filing.settings;
    const filed = filedAmong(
      ctx.db,
      overseen.lines.map(({ id }) => id),
    );
    return {
      ...overseen,
      targets: targets.map(({ name }) => name),
      filter,
      units: filter.unit === '' ? null : nameUnits(ctx, filter.unit),
      rounds: listRoundNames(ctx),
      wrong: readWrong(query),
      lines: overseen.lines.map(({ id, type, state, heldOn, employeeName, leaderName, bytes }) => ({
        id,
        type,
        state,
        heldOn,
        employeeName,
        leaderName,
        bytes,
        filed: filed.has(id),
      })),
    };
  });
}

type Loaded = Route.ComponentProps['loaderData'];

export default function HrConversations({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { filter, counts, total, lines } = loaderData;
  const isNarrowed = addressOf(filter) !== '/hr';
  return (
    <>
      <PageTitle lead={t('hr.lead')} title={t('hr.page_title')}>
        {t('hr.title')}
      </PageTitle>
      <HrNav />
      {(total > 0 || isNarrowed) && (
        <Filters filter={filter} rounds={loaderData.rounds} counts={counts} total={total} />
      )}
      <Notes {...loaderData} />
      {lines.length > 0 ? (
        <List {...loaderData} />
      ) : isNarrowed ? (
        <Empty>
          <p>{t('hr.no_match')}</p>
          <p>
            <Link to="/hr">{t('hr.show_all')}</Link>
          </p>
        </Empty>
      ) : (
        <Empty>{t('hr.empty')}</Empty>
      )}
    </>
  );
}

/** What the filter was taken to mean. */
function Notes({ units, filter: { from, to } }: Pick<Loaded, 'units' | 'filter'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const more = units ? units.count - units.names.length : 0;
  const names =
    units &&
    (more > 0
      ? t('hr.units_more', { names: units.names.join(', '), count: more })
      : formatNames(units.names, language));
  return (
    <>
      {units && <p>{units.count === 0 ? t('hr.units_none') : t('hr.units', { names: names ?? '' })}</p>}
      {from && to && to < from && <Alert kind="warning">{t('hr.wrong_days')}</Alert>}
    </>
  );
}

function List({ filter, lines, signed, total, counts, page, pages, wrong, targets }: Loaded) {
  const { t } = useTranslation();
  const count = filter.state ? (counts.find(({ state }) => state === filter.state)?.count ?? 0) : total;
  return (
    <ExportForm
      // Another list is another form: nothing stays ticked that is not to be seen.
      key={addressOf(filter, page)}
      lines={lines}
      signed={signed}
      caption={t('hr.shown', { count })}
      filter={filter}
      answer={wrong}
      targets={targets}
    >
      <Pages page={page} pages={pages} addressOf={(other) => addressOf(filter, other)} />
      <TableLinks filter={filter} />
    </ExportForm>
  );
}
