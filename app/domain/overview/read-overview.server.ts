import type { Context } from '../context';
import { listOwnConversations } from '../conversations/list-conversations.server';
import { civilDateOf } from '../dates';
import { begunPreparations } from './begun-preparations.server';
import { nextSteps } from './next-steps.rules';

/** What the actor does now, and what the actor waits for others to do. For anybody, about themselves. */
export function readOverview(ctx: Context) {
  return nextSteps(listOwnConversations(ctx), {
    personId: ctx.actor.personId,
    today: civilDateOf(ctx.now),
    begun: begunPreparations(ctx),
  });
}
