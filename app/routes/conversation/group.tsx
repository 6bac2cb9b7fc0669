import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { z } from 'zod';
import { ConversationTitle } from '../../components/conversation/conversation-title';
import { othersInTalk } from '../../components/conversation/others-who-see';
import { useConversation } from '../../components/conversation/use-conversation';
import { Refusal as RefusalAlert } from '../../components/feedback/refusal';
import { GroupMembers } from '../../components/group/group-members';
import { OwnTalkWish } from '../../components/group/own-talk-wish';
import { UnmetWishes } from '../../components/group/unmet-wishes';
import { actionIsOpen } from '../../domain/access/access.rules';
import { describeConversation } from '../../domain/conversations/describe-conversation.server';
import {
  addMember,
  listOutsideGroup,
  removeMember,
} from '../../domain/conversations/group/group-members.server';
import { describeWishes, wishOwnTalk } from '../../domain/conversations/group/own-talk-wish.server';
import { Refusal } from '../../domain/errors';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/group';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const { groupName, side, state } = describeConversation(ctx, conversationId);
    if (groupName === null) throw new Refusal('not-found', 'access.not_found');
    const mayChange = side === 'leader' && actionIsOpen('set-members', state);
    return {
      wishes: describeWishes(ctx, conversationId),
      outside: mayChange ? listOutsideGroup(ctx, conversationId) : [],
      mayChange,
    };
  });
}

const GroupActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('wish') }),
  z.object({ intent: z.literal('take-wish-back') }),
  z.object({ intent: z.literal('add'), personId: z.string().min(1) }),
  z.object({ intent: z.literal('remove'), personId: z.string().min(1) }),
]);

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const act = GroupActSchema.safeParse(Object.fromEntries(await args.request.formData()));
    if (!act.success) throw new Refusal('invalid', 'unexpected');
    switch (act.data.intent) {
      case 'wish':
      case 'take-wish-back':
        wishOwnTalk(ctx, conversationId, act.data.intent === 'wish');
        break;
      case 'add':
        addMember(ctx, conversationId, act.data.personId);
        break;
      case 'remove':
        removeMember(ctx, conversationId, act.data.personId);
        break;
    }
    return redirect(args.url.pathname);
  });
}

/** The group: who is in it and how far each is; a member's own wish, and the wishes that the leader owes an answer. */
export default function Group({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { wishes, outside, mayChange } = loaderData;
  return (
    <>
      <ConversationTitle who={othersInTalk(conversation)}>{t('group.page.title')}</ConversationTitle>
      <RefusalAlert refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      <UnmetWishes wishes={wishes.unmet} />
      <GroupMembers conversation={conversation} outside={outside} mayChange={mayChange} />
      {wishes.own !== null && (
        <OwnTalkWish
          wished={wishes.own}
          open={actionIsOpen('wish-own-talk', conversation.state)}
          leader={conversation.leaderName}
        />
      )}
    </>
  );
}
