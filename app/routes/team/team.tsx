import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DeputyTeam } from '../../components/deputies/deputy-team';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { OwedToTeam } from '../../components/rights/owed-to-team';
import { canPrepare } from '../../components/team/can-prepare';
import { GroupTable } from '../../components/team/group-table';
import { LeadersBelow } from '../../components/team/leaders-below';
import { LusFirst } from '../../components/team/lus-first';
import { TeamTable } from '../../components/team/team-table';
import { listDeputyTeams } from '../../domain/overview/deputy-teams.server';
import { leadersBelow } from '../../domain/overview/leaders-below.server';
import { listTeam, type Team } from '../../domain/overview/list-team.server';
import { lusFirst } from '../../domain/overview/lus-first.server';
import { type OwedToReport, rightsOfReports } from '../../domain/rights/rights-of-reports.server';
import { answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import type { Route } from './+types/team';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const started = Number(args.url.searchParams.get('indkaldt'));
    return {
      ...shownTeam(listTeam(ctx)),
      deputyFor: listDeputyTeams(ctx).map((team) => ({ ...team, ...shownTeam(team) })),
      below: leadersBelow(ctx),
      lus: lusFirst(ctx),
      owed: rightsOfReports(ctx),
      mailed: mailIsOn(args.context),
      started: Number.isInteger(started) && started > 0 ? started : 0,
    };
  });
}

function shownTeam({ members, groups }: Team) {
  return {
    members: members.map((member) => ({
      ...member,
      conversation: member.conversation && shown(member.conversation),
    })),
    groups: groups.map(({ line, ...group }) => ({
      ...group,
      line: { ...shown(line), name: line.employeeName, members: line.participants.length - 1 },
    })),
  };
}

function named(owed: OwedToReport[], members: ReturnType<typeof shownTeam>['members']) {
  const byId = new Map(members.map((member) => [member.personId, member]));
  return owed.flatMap((one) => {
    const member = byId.get(one.personId);
    return member ? [{ ...one, name: member.name, talk: talkThatGoesOn(member) }] : [];
  });
}

/** Where the leader gets on with the talk, or takes it over; null where they can call in, to a planned one too. */
function talkThatGoesOn({ next, conversation, inherited }: ReturnType<typeof shownTeam>['members'][number]) {
  if (next) return next.step.kind === 'call-in' || !conversation ? null : `/samtaler/${conversation.id}`;
  return inherited && `/samtaler/${inherited.id}/overtag`;
}

function shown({ id, type, state, heldOn }: NonNullable<Team['members'][number]['conversation']>) {
  return { id, type, state, heldOn };
}

export default function TeamPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { members, groups, below, deputyFor, lus, owed, started, mailed } = loaderData;
  return (
    <>
      <PageTitle lead={members.length > 0 ? t('team.lead') : undefined}>{t('team.title')}</PageTitle>
      {started > 0 && (
        <Alert kind="success" role="status">
          {t('team.several.done', { count: started })}{' '}
          {t(mailed ? 'team.several.mailed' : 'team.several.tell', { count: started })}
        </Alert>
      )}
      {lus && <LusFirst heldOn={lus.heldOn} />}
      {members.length > 1 && (
        <div className="button-group">
          <ButtonLink variant="secondary" to="/team/indkald">
            {t('team.several.link')}
          </ButtonLink>
          <ButtonLink variant="secondary" to="/team/indkald-gruppe">
            {t('team.several.group_link')}
          </ButtonLink>
        </div>
      )}
      {members.length > 0 ? (
        <TeamTable members={members} />
      ) : (
        deputyFor.length === 0 && <Empty>{t('team.empty')}</Empty>
      )}
      {canPrepare(members, groups) && (
        <p>
          {/* A file, not a page. */}
          <a href="/team/skemaer.pdf">{t('letters.team')}</a>
        </p>
      )}
      {groups.length > 0 && <GroupTable groups={groups} />}
      {owed.length > 0 && <OwedToTeam owed={named(owed, members)} />}
      {members.length > 0 && (
        <p>
          <Link to="/team/stedfortraeder">{t('deputies.link')}</Link>
        </p>
      )}
      {deputyFor.map((team) => (
        <DeputyTeam key={team.leaderId} team={team} />
      ))}
      {below.length > 0 && <LeadersBelow leaders={below} />}
    </>
  );
}
