import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Empty } from '../feedback/empty';
import { canPrepare } from '../team/can-prepare';
import { GroupTable, type ShownGroup } from '../team/group-table';
import { type ShownMember, TeamTable } from '../team/team-table';

type DeputyTeamProps = {
  team: { leaderId: string; name: string; endsOn: string; members: ShownMember[]; groups: ShownGroup[] };
};

/** The team of a leader whom one stands in for, clearly apart from one's own: whose it is, and until when. */
export function DeputyTeam({ team: { leaderId, name, endsOn, members, groups } }: DeputyTeamProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heading = `deputy-for-${leaderId}`;
  return (
    <section aria-labelledby={heading} className="deputy-team">
      <h2 id={heading}>{t('deputies.for', { name })}</h2>
      <p>{t('deputies.team_lead', { name, date: formatDate(endsOn, language) })}</p>
      {members.length > 0 ? (
        <TeamTable members={members} caption={t('deputies.for', { name })} />
      ) : (
        <Empty>{t('deputies.team_empty')}</Empty>
      )}
      {canPrepare(members, groups) && (
        <p>
          {/* A file, not a page. */}
          <a href={`/team/skemaer.pdf?leder=${leaderId}`}>{t('letters.team_of')}</a>
        </p>
      )}
      {groups.length > 0 && <GroupTable groups={groups} id={`groups-${leaderId}`} level="h3" />}
    </section>
  );
}
