import { redirect } from 'react-router';
import { z } from 'zod';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { endTalk, resumeTalk, startTalk } from '../../domain/conversations/talk/move-conversation.server';
import { Refusal } from '../../domain/errors';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/move';

const MoveSchema = z.object({ to: z.enum(['start-talk', 'end-talk', 'resume-talk']) });

/** The leader moves the conversation on, or back; then the step that it stands at is shown. */
export function action(args: Route.ActionArgs) {
  return answering(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const move = MoveSchema.safeParse(Object.fromEntries(await args.request.formData()));
    if (!move.success) throw new Refusal('invalid', 'unexpected');
    switch (move.data.to) {
      case 'start-talk':
        startTalk(ctx, conversationId);
        return redirect(stepAddress(conversationId, 'talk'));
      case 'end-talk':
        endTalk(ctx, conversationId);
        return redirect(stepAddress(conversationId, 'signing'));
      case 'resume-talk':
        resumeTalk(ctx, conversationId);
        return redirect(stepAddress(conversationId, 'talk'));
    }
  });
}

/** Somebody who comes here by the address, or by going back, is led to the conversation. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/samtaler/${params.conversationId}`);
}
