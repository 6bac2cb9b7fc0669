import { useTranslation } from 'react-i18next';
import { Outlet, useLocation } from 'react-router';
import { JustSet } from '../../components/appointments/just-set';
import { TimesBanner } from '../../components/appointments/times-banner';
import { ConversationActs } from '../../components/conversation/conversation-acts';
import { ConversationBanner } from '../../components/conversation/conversation-banner';
import { ConversationHead } from '../../components/conversation/conversation-head';
import { ConversationNews } from '../../components/conversation/conversation-news';
import { ConversationSteps } from '../../components/conversation/conversation-steps';
import { DeputyBanner } from '../../components/deputies/deputy-banner';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { WithAside } from '../../components/layout/with-aside';
import { describeConversation } from '../../domain/conversations/describe-conversation.server';
import { reachedState } from '../../domain/conversations/lifecycle/lifecycle.rules';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/layout';

/** The frame of one conversation: who, when, how far, and the way between its steps. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeConversation(actorContext(args), args.params.conversationId));
}

/** The page of one theme, of a preparation or of the talk. */
const THEME = /\/(forberedelse|samtale)\/[^/]+$/;

/** Pages that follow more than where the conversation is. */
const FOLLOWS_ITSELF = /\/(samtale\/[^/]+|aftaler|tilbageblik)$/;

export default function ConversationLayout({ loaderData: conversation }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isOver = ['signed', 'closed', 'cancelled'].includes(conversation.state);
  return (
    <>
      <Breadcrumb
        items={[
          { to: '/samtaler', label: t('common.nav.conversations') },
          {
            // One theme is a page below the conversation; its steps are the conversation.
            to: THEME.test(pathname) ? `/samtaler/${conversation.id}` : undefined,
            label: t('conversation.with', {
              type: t(`common.type.${conversation.type}`),
              name: conversation.groupName ?? conversation.otherName,
            }),
          },
        ]}
      />
      <ConversationHead conversation={conversation} />
      {/* The page about the change of leader says it all itself. */}
      {!pathname.endsWith('/ny-leder') && <ConversationBanner conversation={conversation} />}
      <JustSet conversation={conversation} />
      {!pathname.endsWith('/tider') && <TimesBanner conversation={conversation} />}
      <DeputyBanner conversation={conversation} />
      <WithAside
        aside={
          <>
            <ConversationSteps
              id={conversation.id}
              state={reachedState(conversation.state, conversation.cancelled?.from ?? null)}
              shown={pathname}
              over={conversation.state === 'cancelled'}
            />
            <ConversationActs conversation={conversation} />
          </>
        }
      >
        {!FOLLOWS_ITSELF.test(pathname) && !isOver && <ConversationNews conversation={conversation} />}
        <Outlet context={conversation} />
      </WithAside>
    </>
  );
}
