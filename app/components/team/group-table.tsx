import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TeamGroup } from '../../domain/overview/list-team.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { talkDay } from '../dates/talk-day';
import { StateBadge } from '../overview/state-badge';
import { InheritedGroupNext } from './inherited-talk';
import { TeamNext } from './team-next';

export type ShownGroup = Omit<TeamGroup, 'line'> & {
  line: Pick<TeamGroup['line'], 'id' | 'state' | 'heldOn'> & { name: string; members: number };
};

type GroupTableProps = { groups: ShownGroup[]; id?: string; level?: 'h2' | 'h3' };

/** The groups: where the talk of each is, what is waiting for whom, and the date. */
export function GroupTable({ groups, id = 'groups', level: Heading = 'h2' }: GroupTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section aria-labelledby={id} className="team-groups">
      <Heading id={id}>{t('team.groups')}</Heading>
      <Table
        caption={t('team.groups')}
        hideCaption
        rows={groups}
        keyOf={({ line }) => line.id}
        columns={[
          {
            header: t('team.group'),
            rowHeader: true,
            cell: ({ line, formerLeader }) => (
              <>
                <Link to={`/samtaler/${line.id}${formerLeader === null ? '' : '/overtag'}`}>{line.name}</Link>
                <span className="table-aside">
                  {formerLeader === null
                    ? t('lifecycle.head.members', { count: line.members })
                    : t('team.inherited', { former: formerLeader })}
                </span>
              </>
            ),
          },
          { header: t('team.conversation'), cell: ({ line }) => <StateBadge state={line.state} /> },
          {
            header: t('team.next'),
            cell: ({ line, next, formerLeader }) =>
              formerLeader !== null ? (
                <InheritedGroupNext state={line.state} />
              ) : next ? (
                <TeamNext next={next} />
              ) : (
                t('team.nothing_next')
              ),
          },
          { header: t('team.date'), cell: ({ line }) => talkDay(t, line, language) },
        ]}
      />
    </section>
  );
}
