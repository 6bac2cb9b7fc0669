import { Outlet, useLocation } from 'react-router';
import type { PageHandle } from '../../../components/layout/page-handle';
import { ScreenFrame } from '../../../components/talk/screen-frame';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { describeConversation } from '../../../domain/conversations/describe-conversation.server';
import { listTalkSections } from '../../../domain/conversations/talk/describe-talk.server';
import { Refusal } from '../../../domain/errors';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/screen-layout';

export const handle: PageHandle = { wholeScreen: true };

/** The frame of the talk mode: one theme fills a screen that everybody looks at. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId, sectionId } = args.params;
    const conversation = describeConversation(ctx, conversationId);
    const sections = listTalkSections(ctx, conversationId);
    const place = sections.findIndex(({ id }) => id === sectionId);
    if (place < 0) throw new Refusal('not-found', 'access.not_found');
    return {
      conversation,
      place: place + 1,
      total: sections.length,
      previous: sections[place - 1]?.id ?? null,
      next: sections[place + 1]?.id ?? null,
    };
  });
}

export default function ScreenLayout({ loaderData, params }: Route.ComponentProps) {
  const { conversation, place, total, previous, next } = loaderData;
  const { pathname } = useLocation();
  const talk = stepAddress(conversation.id, 'talk');
  const screenOf = (sectionId: string) => `${talk}/${sectionId}/stor`;
  const here = screenOf(params.sectionId);
  const atAgreements = pathname.startsWith(`${here}/aftaler`);
  return (
    <ScreenFrame
      conversation={conversation}
      sectionId={params.sectionId}
      place={place}
      total={total}
      atAgreements={atAgreements}
      places={{
        previous: previous && screenOf(previous),
        next: next && screenOf(next),
        agreements: atAgreements ? here : `${here}/aftaler?tema=${params.sectionId}`,
        close: `${talk}/${params.sectionId}`,
      }}
    >
      <Outlet context={conversation} />
    </ScreenFrame>
  );
}
