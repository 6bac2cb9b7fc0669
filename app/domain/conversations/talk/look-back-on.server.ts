import type { Context } from '../../context';
import { describeLookBack, type LookBack } from '../agreements/look-back.server';
import type { Conversation } from '../find-conversation.server';
import type { Said, Screen } from './said-beforehand.server';

/**
 * What the talk looks back on, as far as it may stand on this screen: on one that others look at too,
 * neither what the actor wrote beforehand and has not shared, nor a member's own plan.
 */
export function lookBackOn(
  ctx: Context,
  conversation: Conversation,
  screen: Screen,
  { ownShared }: Pick<Said, 'ownShared'>,
): LookBack {
  const lookBack = describeLookBack(ctx, conversation.id);
  if (screen === 'own') return lookBack;
  return {
    ...lookBack,
    lines: lookBack.lines
      .filter(({ memberId }) => conversation.groupName === null || memberId === null)
      .map((line) => ({
        ...line,
        foresaid: line.foresaid.filter(({ personId }) => ownShared || personId !== ctx.actor.personId),
      })),
  };
}
