import { CONVERSATION_STATES } from 'db/schema/vocabulary';
import type { ConversationState } from '../access/access.rules';
import type { Context } from '../context';
import type { ConversationLine } from '../conversations/list-conversations.server';
import { listAllConversations } from './list-all-conversations.server';

export type Overseen = {
  lines: ConversationLine[];
  /** How many there are of each state among those with the name; states with none are left out. */
  counts: { state: ConversationState; count: number }[];
  total: number;
};

/**
 * The conversations whose employee or leader has a name with `name` in it, in the wanted state or all,
 * with counts of every state to choose from. Status only, never content. For HR.
 */
export function overseeConversations(
  ctx: Context,
  filter: { state: ConversationState | null; name: string },
): Overseen {
  const wanted = filter.name.trim().toLocaleLowerCase('da');
  const named = listAllConversations(ctx, null).filter((line) =>
    [line.employeeName, line.leaderName].some((name) => name.toLocaleLowerCase('da').includes(wanted)),
  );
  const counts = CONVERSATION_STATES.map((state) => ({
    state,
    count: named.filter((line) => line.state === state).length,
  })).filter(({ count }) => count > 0);
  const lines = filter.state ? named.filter((line) => line.state === filter.state) : named;
  return { lines, counts, total: named.length };
}
