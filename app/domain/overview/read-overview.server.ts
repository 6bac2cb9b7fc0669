import type { Context } from '../context';
import { agreementsDue } from '../conversations/agreements/agreements-due.server';
import { inheritedBy } from '../conversations/find-conversation.server';
import { unmetWishes } from '../conversations/group/own-talk-wish.server';
import { leaderChange } from '../conversations/lifecycle/change-of-leader.server';
import {
  type ConversationLine,
  conversationLines,
  listOwnConversations,
} from '../conversations/list-conversations.server';
import { civilDateOf } from '../dates';
import { begunPreparations } from './begun-preparations.server';
import { overviewOf } from './overview.rules';
import { readNotices } from './read-notices.server';

/** What the actor does now, what others are waited for with, and what has happened. For anybody, about themselves. */
export function readOverview(ctx: Context) {
  const { db, actor, now } = ctx;
  const own = listOwnConversations(ctx);
  const overview = overviewOf(
    {
      own,
      leaderChanges: leaderChanges(ctx, own),
      inherited: conversationLines(db, inheritedBy(db, actor, now)),
      wishes: own
        .filter((line) => line.groupName !== null && line.leaderId === actor.personId && isOpen(line))
        .flatMap((group) => unmetWishes(ctx, db, group.id).map((wish) => ({ group, ...wish }))),
      due: agreementsDue(ctx).map(({ conversationId, inheritedFrom, otherName, on }) => ({
        to: inheritedFrom ? `/team/${inheritedFrom}/aftaler` : `/samtaler/${conversationId}/opfoelgning`,
        otherName,
        on,
      })),
    },
    { personId: actor.personId, today: civilDateOf(now), begun: begunPreparations(ctx) },
  );
  return { ...overview, notices: readNotices(ctx, own) };
}

const isOpen = ({ state }: ConversationLine) =>
  state !== 'signed' && state !== 'closed' && state !== 'cancelled';

/** For the conversations that go on: those whose leader leads nobody in them any longer. */
function leaderChanges({ db, actor, now }: Context, own: readonly ConversationLine[]) {
  const changes = new Map<string, { newLeader: string | null }>();
  for (const line of own) {
    // Who leads it would not be a party to it if they had lost the lead.
    if (line.leaderId === actor.personId || !isOpen(line)) continue;
    const change = leaderChange(db, line, now);
    if (change) changes.set(line.id, { newLeader: change.newLeader?.name ?? null });
  }
  return changes;
}
