import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../../components/feedback/empty';
import { ExportForm } from '../../components/hr/export-form';
import { Filters } from '../../components/hr/filters';
import { PageTitle } from '../../components/layout/page-title';
import { overseeConversations } from '../../domain/exports/oversee-conversations.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/conversations';
import { readFilter, readWrong } from './hr-filter';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const query = args.url.searchParams;
    const filter = readFilter(query);
    const { lines, counts, total } = overseeConversations(actorContext(args), filter);
    return {
      filter,
      counts,
      total,
      wrong: readWrong(query),
      lines: lines.map(({ id, type, state, heldOn, employeeName, leaderName }) => ({
        id,
        type,
        state,
        heldOn,
        employeeName,
        leaderName,
      })),
    };
  });
}

export default function HrConversations({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { filter, counts, total, lines, wrong } = loaderData;
  const filtered = filter.state !== null || filter.name !== '';
  return (
    <>
      <PageTitle lead={t('hr.lead')} title={t('hr.page_title')}>
        {t('hr.title')}
      </PageTitle>
      <p>
        <Link to="/hr/anmodninger">{t('requests.hr.nav')}</Link>
      </p>
      <p>
        <Link to="/hr/stedfortraedere">{t('deputies.hr_link')}</Link>
      </p>
      <p>
        <Link to="/hr/opbevaring">{t('retention.title')}</Link>
      </p>
      {(total > 0 || filtered) && <Filters filter={filter} counts={counts} total={total} />}
      {lines.length > 0 && (
        // Another list is another form: nothing stays ticked that is not to be seen.
        <ExportForm key={JSON.stringify(filter)} lines={lines} filter={filter} answer={wrong} />
      )}
      {lines.length === 0 &&
        (filtered ? (
          <Empty>
            <p>{t('hr.no_match')}</p>
            <p>
              <Link to="/hr">{t('hr.show_all')}</Link>
            </p>
          </Empty>
        ) : (
          <Empty>{t('hr.empty')}</Empty>
        ))}
    </>
  );
}
