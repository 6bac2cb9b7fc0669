import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwedToReport } from '../../domain/rights/rights-of-reports.server';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { formatMonth } from '../dates/format';

type OwedByName = OwedToReport & {
  name: string;
  /** The address of the talk that goes on with them; null where the leader can call in. */
  talk: string | null;
};

/** More sentences than this are unfolded on request. */
const SHOWN = 5;

/** What a leader's reports are owed, a sentence each. */
export function OwedToTeam({ owed }: { owed: OwedByName[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentences = (
    <ul>
      {owed.map((one) => (
        <li key={`${one.right} ${one.personId}`}>
          {owedInWords(t, one, language)} <Act owed={one} />
        </li>
      ))}
    </ul>
  );
  if (owed.length > SHOWN)
    return (
      <details className="unfold">
        <summary>{t('rights.team.more', { count: owed.length })}</summary>
        {sentences}
      </details>
    );
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{t('rights.team.title')}</h2>
      {sentences}
    </section>
  );
}

/** A status talk is enough to make up for a plan, and to talk with whoever comes back from leave. */
const BY_STATUS: readonly OwedToReport['right'][] = ['plan', 'after-leave'];

/** What settles it: the talk that goes on, or calling in to one. */
function Act({ owed: { right, personId, name, talk } }: { owed: OwedByName }) {
  const { t } = useTranslation();
  if (talk)
    return (
      <Link to={talk} aria-label={t('rights.team.talk_with', { name })}>
        {t('rights.team.talk_link')}
      </Link>
    );
  const type = BY_STATUS.includes(right) ? '?type=status' : '';
  return (
    <Link to={`/team/${personId}/indkald${type}`} aria-label={t('team.call_in_whom', { name })}>
      {t('team.call_in')}
    </Link>
  );
}

function owedInWords(t: Translate, { right, name, since, lastOn }: OwedByName, language: Language): string {
  if (right === 'talk' && lastOn === null) return t('rights.team.first_talk', { name });
  const month = formatMonth((lastOn ?? since).slice(0, 7), language);
  return t(`rights.team.${right}`, { name, month });
}
