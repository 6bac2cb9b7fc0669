import { useTranslation } from 'react-i18next';
import type { Round } from '../../domain/cycles/rounds/find-round.server';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionList } from '../data/definition-list';
import { formatDate, formatNames } from '../dates/format';

export type ShownRound = Pick<
  Round,
  'id' | 'name' | 'type' | 'state' | 'startsOn' | 'endsOn' | 'signBy' | 'remindDays' | 'escalateDays'
>;

/** What HR has decided for a round: kind, days, whom it is for, reminders. */
export function RoundFacts({ round, units }: { round: ShownRound; units: readonly string[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type, startsOn, endsOn, signBy, remindDays: remind, escalateDays: escalate } = round;
  const day = (date: string) => formatDate(date, language);
  return (
    <DefinitionList
      items={[
        { term: t('rounds.facts.type'), description: t(`common.type.${type}`) },
        {
          term: t('rounds.facts.period'),
          description: t('rounds.period', { from: day(startsOn), to: day(endsOn) }),
        },
        { term: t('rounds.facts.sign_by'), description: day(signBy) },
        {
          term: t('rounds.facts.units'),
          description: units.length > 0 ? formatNames([...units], language) : t('rounds.facts.whole'),
        },
        {
          term: t('rounds.facts.reminders'),
          description: t('rounds.facts.reminders_text', { remind, escalate }),
        },
      ]}
    />
  );
}
