import { useTranslation } from 'react-i18next';
import type { OwedToReport } from '../../domain/rights/rights-of-reports.server';
import type { Language } from '../../i18n/language';
import type { Translate } from '../../i18n/translator';
import { useLanguage } from '../../i18n/use-language';
import { formatMonth } from '../dates/format';

type OwedByName = OwedToReport & { name: string };

/** More sentences than this are unfolded on request. */
const SHOWN = 5;

/** What a leader's reports are owed, a sentence each. */
export function OwedToTeam({ owed }: { owed: OwedByName[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentences = (
    <ul>
      {owed.map((one) => (
        <li key={`${one.right} ${one.personId}`}>{owedInWords(t, one, language)}</li>
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

function owedInWords(t: Translate, { right, name, since, lastOn }: OwedByName, language: Language): string {
  if (right === 'talk' && lastOn === null) return t('rights.team.first_talk', { name });
  const month = formatMonth((lastOn ?? since).slice(0, 7), language);
  return t(`rights.team.${right}`, { name, month });
}
