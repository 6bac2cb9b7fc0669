import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwedToReport } from '../../domain/rights/rights-of-reports.server';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { formatMonth } from '../dates/format';

export type OwedByName = OwedToReport & {
  name: string;
  /** Whether the leader can call the person in now: no talk goes on. */
  mayCallIn: boolean;
};

/** What a leader's reports are owed, a sentence each, with the way to settle it. */
export function OwedToTeam({ owed }: { owed: OwedByName[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">{t('rights.team.title')}</h2>
      <ul>
        {owed.map((one) => (
          <li key={`${one.right} ${one.personId}`}>
            {owedInWords(t, one, language)}{' '}
            {one.mayCallIn && (
              <Link
                to={`/team/${one.personId}/indkald`}
                aria-label={t('team.call_in_whom', { name: one.name })}
              >
                {t('team.call_in')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function owedInWords(t: Translate, { right, name, since, lastOn }: OwedByName, language: Language): string {
  const month = (day: string) => formatMonth(day.slice(0, 7), language);
  if (right === 'talk' && lastOn === null) return t('rights.team.first_talk', { name, month: month(since) });
  return t(`rights.team.${right}`, { name, month: month(lastOn ?? since) });
}
