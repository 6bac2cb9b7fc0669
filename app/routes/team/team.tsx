import { useTranslation } from 'react-i18next';
import { Empty } from '../../components/feedback/empty';
import { PageTitle } from '../../components/layout/page-title';
import { TeamTable } from '../../components/team/team-table';
import { listTeam } from '../../domain/overview/list-team.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/team';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    members: listTeam(actorContext(args)).map(({ personId, name, title, unit, conversation, next }) => ({
      personId,
      name,
      title,
      unit,
      conversation: conversation && {
        id: conversation.id,
        type: conversation.type,
        state: conversation.state,
        heldOn: conversation.heldOn,
      },
      next,
    })),
  }));
}

export default function Team({ loaderData: { members } }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={members.length > 0 ? t('team.lead') : undefined}>{t('team.title')}</PageTitle>
      {members.length > 0 ? <TeamTable members={members} /> : <Empty>{t('team.empty')}</Empty>}
    </>
  );
}
