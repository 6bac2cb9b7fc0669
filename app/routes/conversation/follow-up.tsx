import { useTranslation } from 'react-i18next';
import { AgreementCard } from '../../components/agreements/agreement-card';
import { ConversationTitle } from '../../components/conversation/conversation-title';
import { firstName } from '../../components/conversation/first-name';
import { othersWhoSee } from '../../components/conversation/others-who-see';
import { useConversation } from '../../components/conversation/use-conversation';
import { Empty } from '../../components/feedback/empty';
import { ButtonLink } from '../../components/form/button';
import { describeAgreements } from '../../domain/conversations/agreements/describe-agreements.server';
import { stepAddress, stepIsOpen } from '../../domain/conversations/conversation.rules';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/follow-up';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeAgreements(actorContext(args), args.params.conversationId));
}

/** After both have signed: what was agreed, and when it is followed up. */
export default function FollowUp({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { id, state, employeeName, leaderName } = conversation;
  const names = { employee: firstName(employeeName), leader: firstName(leaderName) };
  const open = stepIsOpen('follow-up', state);
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={open ? t('conversation.follow_up.lead') : undefined}
      >
        {t('conversation.follow_up.title')}
      </ConversationTitle>
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
