import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useRevalidator } from 'react-router';
import { InvitingNewsSchema } from '../../domain/cycles/rounds/rounds.schema';
import { useNews } from '../live/use-news';
import { roundAddress } from './round-address';

/** How much is said to whoever does not look, in percent: every number would talk over everything else. */
const SAID_EVERY = 25;

/** How far inviting is: with scripts it is asked again and again; without, by a link. */
export function Inviting({ cycleId, ...loaded }: { cycleId: string; invited: number; waiting: number }) {
  const { t } = useTranslation();
  const { revalidate } = useRevalidator();
  const [{ invited, waiting }, setNews] = useState(loaded);
  useNews(roundAddress(cycleId, 'nyt'), InvitingNewsSchema, null, (news) => {
    setNews(news);
    // All have been invited: the page has more to say now.
    if (news.waiting === 0) void revalidate();
  });
  const total = invited + waiting;
  const percent = Math.floor((100 * invited) / Math.max(1, total) / SAID_EVERY) * SAID_EVERY;
  return (
    <div aria-live="polite">
      <p>
        <label htmlFor="inviting">{t('rounds.inviting.label')}</label>{' '}
        <progress id="inviting" className="packed" value={invited} max={Math.max(1, total)} />{' '}
        <span aria-hidden="true">{t('rounds.inviting.running', { invited, total })}</span>
      </p>
      <p className="sr-only">{t('rounds.inviting.part', { percent })}</p>
      <p>
        {t('rounds.inviting.stay')}{' '}
        <Link to={roundAddress(cycleId)} reloadDocument>
          {t('rounds.inviting.reload')}
        </Link>
      </p>
    </div>
  );
}
