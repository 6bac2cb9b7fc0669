import { useTranslation } from 'react-i18next';
import type { NextStep } from '../../domain/overview/next-steps.rules';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatNames } from '../dates/format';

/** As many as are named in a table; of more there is a number. */
const NAMED = 2;

/** What comes next and whose turn it is, short: the talk is known from where it stands. */
export function TeamNext({ next: { turn, step } }: { next: NextStep }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (turn === 'own')
    return (
      <>
        <strong>{t('team.own_turn')}</strong> {t(`team.own.${step.kind}`)}
      </>
    );
  const { groupName, missing, otherName } = step;
  const name =
    groupName === null
      ? otherName
      : missing.length > NAMED
        ? t('overview.group.many', { count: missing.length })
        : formatNames(missing.map(firstName), language);
  return (
    <>
      {t('team.other_turn')} {t(`team.other.${step.kind}`, { name, count: Math.max(missing.length, 1) })}
    </>
  );
}
