import type { ConversationState } from '../access/access.rules';
import { authorize } from '../access/authorize';
import type { Actor } from '../context';
import { Refusal } from '../errors';

/**
 * Whether HR may have the signed summary of a conversation now. Asks the policy, of HR as such: on what side somebody in
 * HR stands besides gives them nothing more here.
 */
export function mayDisclose(actor: Actor, { id, state }: { id: string; state: ConversationState }): boolean {
  const facts = { id, state, side: null, deputy: false, successor: false, hr: actor.grants.has('hr') };
  try {
    authorize(actor, 'disclose', facts, id);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
