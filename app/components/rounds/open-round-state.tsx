import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { Round } from '../../domain/cycles/rounds/find-round.server';
import type { RoundNumbers } from '../../domain/cycles/rounds/list-rounds.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Button } from '../form/button';
import { Inviting } from './inviting';
import { peopleAddress, roundAddress } from './round-address';
import { HowFar } from './rounds-table';

type OpenRoundStateProps = {
  round: Pick<Round, 'id' | 'state' | 'closedAt'>;
  numbers: RoundNumbers;
  /** Talks that nobody has been called in to. */
  planned: number;
  /** Those who have been invited so far. */
  invited: number;
};

/** How far a round is that has been opened, and what can be done with it. */
export function OpenRoundState({ round, numbers, planned, invited }: OpenRoundStateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, state, closedAt } = round;
  const { waiting, problems, excused } = numbers;
  const isOpen = state === 'open';
  const links = [
    { to: roundAddress(id, 'fremdrift'), label: t('rounds.one.progress') },
    { to: roundAddress(id, 'paamindelser'), label: t(isOpen ? 'reminders.link' : 'reminders.link_closed') },
    { to: peopleAddress(id), label: t(isOpen ? 'rounds.one.people' : 'rounds.one.people_closed') },
    { to: `/hr?runde=${id}`, label: t('rounds.one.talks') },
    ...(isOpen
      ? [
          { to: roundAddress(id, 'ret'), label: t('rounds.one.change') },
          { to: roundAddress(id, 'luk'), label: t('rounds.one.close') },
        ]
      : []),
  ];
  return (
    <>
      {closedAt && <p>{t('rounds.one.closed', { date: formatDay(closedAt, language) })}</p>}
      <p>
        <HowFar {...numbers} />
      </p>
      {!isOpen && planned > 0 && (
        <p>
          {t('rounds.one.left', { count: planned })}{' '}
          <Link to={roundAddress(id, 'luk')}>{t('rounds.one.call_off_left', { count: planned })}</Link>
        </p>
      )}
      {isOpen && waiting > 0 && <Inviting cycleId={id} invited={invited} waiting={waiting} />}
      {problems > 0 && (
        <p>
          {t('rounds.one.problems', { count: problems })}{' '}
          <Link to={peopleAddress(id, { standing: 'problem' })}>{t('rounds.one.see_problems')}</Link>.{' '}
          {isOpen && t('rounds.one.recheck')}
        </p>
      )}
      {excused > 0 && (
        <p>
          <Link to={peopleAddress(id, { standing: 'excused' })}>
            {t('rounds.one.excused', { count: excused })}
          </Link>
        </p>
      )}
      <ul>
        {links.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ul>
      {!isOpen && (
        <Form method="post">
          <p>{t('rounds.one.reopen_lead')}</p>
          <Button variant="secondary" name="intent" value="reopen">
            {t('rounds.one.reopen')}
          </Button>
        </Form>
      )}
    </>
  );
}
