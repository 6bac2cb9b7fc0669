import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { z } from 'zod';
import { useConversation } from '../../components/conversation/use-conversation';
import { Refusal as RefusalAlert } from '../../components/feedback/refusal';
import { ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { currentStep, stepAddress } from '../../domain/conversations/conversation.rules';
import { describeConversation } from '../../domain/conversations/describe-conversation.server';
import { endTalk, resumeTalk, startTalk } from '../../domain/conversations/talk/move-conversation.server';
import { Refusal } from '../../domain/errors';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/move';

const MoveSchema = z.object({ to: z.enum(['start-talk', 'end-talk', 'resume-talk']) });

/** The leader moves the conversation on, or back; then the step that it stands at is shown. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
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

/** For whoever comes here by the address, or because it could not be done. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { id, state } = describeConversation(actorContext(args), args.params.conversationId);
    return { onTo: stepAddress(id, currentStep(state)) };
  });
}

/** Shown only where it could not be done: why, and the way on. */
export default function Move({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { otherName } = useConversation();
  return (
    <>
      <PageTitle>{t('conversation.move.title', { name: otherName })}</PageTitle>
      <RefusalAlert refused={actionData?.refused} />
      <ButtonLink to={loaderData.onTo}>{t('conversation.move.on')}</ButtonLink>
    </>
  );
}
