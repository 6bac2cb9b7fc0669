import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EventsTable } from '../../components/audit/events-table';
import { logQuery } from '../../components/audit/log-address';
import { LogFilterForm } from '../../components/audit/log-filter-form';
import { Pager } from '../../components/audit/pager';
import { WhomMeant } from '../../components/audit/whom-meant';
import { Empty } from '../../components/feedback/empty';
import { ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { lastWholeMonth } from '../../domain/oversight/month.rules';
import { readLog } from '../../domain/oversight/read-log.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/log';
import { readBefore, readLogFilter } from './log-query';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const filter = readLogFilter(args.url.searchParams);
    const before = readBefore(args.url.searchParams);
    const page = readLog(ctx, filter, before);
    return { asked: filter, before, page, month: lastWholeMonth(ctx.now) };
  });
}

/** The log, newest first, for auditors. */
export default function Log({ loaderData: { asked, before, page, month } }: Route.ComponentProps) {
  const { t } = useTranslation();
  const filter = page.filter ?? asked;
  return (
    <>
      <PageTitle lead={t('audit.lead')}>{t('audit.title')}</PageTitle>
      <p>
        <Link to={`/log/stikproever/${month}`}>{t('audit.sample')}</Link>
      </p>
      <p>
        <Link to="/log/anmodninger">{t('requests.audit.nav')}</Link>
      </p>
      <LogFilterForm filter={filter} actions={page.actions} />
      {page.events ? (
        <>
          <p>
            <ButtonLink variant="secondary" to={`/log/hent${logQuery(filter)}`} reloadDocument>
              {t('audit.download')}
            </ButtonLink>
          </p>
          {page.events.length > 0 ? (
            <EventsTable events={page.events} />
          ) : (
            <Empty>
              <p>{t('audit.none')}</p>
              <p>
                <Link to="/log">{t('audit.show_all')}</Link>
              </p>
            </Empty>
          )}
          <Pager
            label={t('audit.pages')}
            older={
              page.next === null
                ? null
                : { to: `/log${logQuery(filter, page.next)}`, label: t('audit.older') }
            }
            newest={before === null ? null : { to: `/log${logQuery(filter)}`, label: t('audit.newest') }}
          />
        </>
      ) : (
        <WhomMeant {...page} filter={filter} />
      )}
    </>
  );
}
