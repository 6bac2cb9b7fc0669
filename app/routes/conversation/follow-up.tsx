import { useTranslation } from 'react-i18next';
import { AgreementCard } from '../../components/agreements/agreement-card';
import { firstName } from '../../components/conversation/first-name';
import { useConversation } from '../../components/conversation/use-conversation';
import { Empty } from '../../components/feedback/empty';
import { WhoCanSee } from '../../components/feedback/who-can-see';
import { ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { stepAddress, stepIsOpen } from '../../domain/conversations/conversation.rules';
import { describeAgreements } from '../../domain/conversations/talk/describe-agreements.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/follow-up';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeAgreements(actorContext(args), args.params.conversationId));
}

/** After both have signed: what was agreed, and when it is followed up. */
export default function FollowUp({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, state, otherName, employeeName, leaderName } = useConversation();
  const names = { employee: firstName(employeeName), leader: firstName(leaderName) };
  const open = stepIsOpen('follow-up', state);
  return (
    <>
      <WhoCanSee who={[firstName(otherName), t('conversation.signing.hr')]} />
      <PageTitle lead={open ? t('conversation.follow_up.lead') : undefined}>
        {t('conversation.follow_up.title')}
      </PageTitle>
      {!open && <Empty>{t('conversation.follow_up.not_yet')}</Empty>}
      {open && loaderData.agreements.length === 0 && <Empty>{t('conversation.follow_up.none')}</Empty>}
      {open && (
        <ol className="agreements">
          {loaderData.agreements.map((agreement) => (
            <li key={agreement.id}>
              <AgreementCard agreement={agreement} names={names} editable={false} />
            </li>
          ))}
        </ol>
      )}
      {open && (
        <ButtonLink variant="secondary" to={stepAddress(id, 'signing')}>
          {t('conversation.follow_up.document')}
        </ButtonLink>
      )}
    </>
  );
}
