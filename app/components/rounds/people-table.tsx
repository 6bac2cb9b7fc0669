import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Round } from '../../domain/cycles/rounds/find-round.server';
import type { PersonInRound } from '../../domain/cycles/rounds/list-people.server';
import { useLanguage } from '../../i18n/use-language';
import { type Column, Table } from '../data/table';
import { talkDay } from '../dates/talk-day';
import { Checkbox } from '../form/checkbox';
import { roundAddress } from './round-address';

type PeopleTableProps = {
  cycleId: string;
  state: Round['state'];
  rows: readonly PersonInRound[];
  count: number;
  /** The ids of those who are ticked already. */
  ticked: readonly string[];
  /** The reader can correct employments. */
  mayMend: boolean;
};

/** One line a person: unit, leader, how they stand to the round and why, and the page that mends what is missing. */
export function PeopleTable({ cycleId, state, rows, count, ticked, mayMend }: PeopleTableProps) {
  const { t } = useTranslation();
  const choose: Column<PersonInRound> = {
    header: t('rounds.people.choose'),
    cell: ({ personId, name }) => (
      <Checkbox
        name="chosen"
        // What is wrong with the choice leads to the first box.
        id={personId === rows[0]?.personId ? 'chosen' : `chosen-${personId}`}
        value={personId}
        defaultChecked={ticked.includes(personId)}
        label={t('rounds.people.choose_whom', { name })}
        hideLabel
      />
    ),
  };
  const columns: Column<PersonInRound>[] = [
    { header: t('rounds.people.person'), rowHeader: true, cell: ({ name }) => name },
    { header: t('rounds.people.unit'), cell: ({ unit }) => unit },
    { header: t('rounds.people.leader'), cell: ({ leader }) => leader },
    {
      header: t('rounds.people.standing'),
      cell: (row) => <Standing row={row} {...{ cycleId, state, mayMend }} />,
    },
  ];
  return (
    <Table
      caption={t('rounds.people.shown', { count })}
      dense
      rows={rows}
      keyOf={({ personId }) => personId}
      columns={state === 'closed' ? columns : [choose, ...columns]}
    />
  );
}

type StandingProps = { row: PersonInRound } & Pick<PeopleTableProps, 'cycleId' | 'state' | 'mayMend'>;

function Standing({ row, cycleId, state, mayMend }: StandingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { standing, excuse, problem, decided, remindersOff, talk, personId } = row;
  const will = standing === 'waiting' && state === 'draft';
  return (
    <>
      {talk && standing === 'invited' ? (
        <Link to={`/hr/samtaler/${talk.id}`}>
          {t('rounds.people.talk', {
            state: t(`common.state.${talk.state}`),
            day: talkDay(t, talk, language),
          })}
        </Link>
      ) : (
        t(`rounds.standing.${will ? 'will' : standing}`)
      )}
      {excuse && <span className="table-aside">{t(`rounds.excuse.${excuse}`)}</span>}
      {problem && (
        <span className="table-aside">
          {t(`rounds.problem.${problem}`)}. <Mend {...{ problem, cycleId, personId, mayMend }} />
        </span>
      )}
      {decided && <span className="table-aside">{t('rounds.people.decided')}</span>}
      {remindersOff && <span className="table-aside">{t('rounds.people.reminders_off')}</span>}
    </>
  );
}

type MendProps = {
  problem: NonNullable<PersonInRound['problem']>;
  cycleId: string;
  personId: string;
  mayMend: boolean;
};

/** Where what is missing is put right; HR itself corrects no employments. */
function Mend({ problem, cycleId, personId, mayMend }: MendProps) {
  const { t } = useTranslation();
  if (problem === 'no-template')
    return <Link to={roundAddress(cycleId, 'ret#templates')}>{t('rounds.mend.template')}</Link>;
  if (problem === 'group-small' || problem === 'group-large') return null;
  if (!mayMend) return t('rounds.mend.ask');
  return <Link to={`/personer/${personId}/ansaettelse`}>{t('rounds.mend.employment')}</Link>;
}
