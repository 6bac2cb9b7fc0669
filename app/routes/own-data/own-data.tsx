import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageTitle } from '../../components/layout/page-title';
import { TakeOwnData } from '../../components/own-data/take-own-data';
import { provedJustNow } from '../../domain/accounts/factors/fresh-proof';
import { hasReports } from '../../domain/people/reports.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/own-data';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    return { fresh: provedJustNow(ctx), leads: hasReports(ctx.db, ctx.actor.personId, ctx.now) };
  });
}

/** What is held about oneself, and what one can do about it. */
export default function OwnData({ loaderData: { fresh, leads } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="text-column">
      <PageTitle lead={t('own_data.lead')}>{t('own_data.title')}</PageTitle>
      <TakeOwnData fresh={fresh} leads={leads} />
      <section aria-labelledby="more">
        <h2 id="more">{t('own_data.more.title')}</h2>
        <ul>
          <li>
            <Link to="/mine-data/log">{t('own_data.more.log')}</Link>
          </li>
          <li>
            <Link to="/mine-data/opbevaring">{t('kept.title')}</Link>
          </li>
          <li>
            <Link to="/mine-data/anmodninger">{t('own_data.more.requests')}</Link>
          </li>
          <li>
            <Link to="/mit-login">{t('own_data.more.login')}</Link>
          </li>
        </ul>
      </section>
    </div>
  );
}
