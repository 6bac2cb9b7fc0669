import type { Db } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { and, eq, isNotNull, ne } from 'drizzle-orm';
import { unmetWishes } from '../conversations/group/own-talk-wish.server';

/** How many people have a wish for a talk of their own that is not met: of the whole organisation, never of a part of it. */
export function countUnmetWishes({ db, now }: { db: Db; now: Date }): number {
  const groups = db
    .selectDistinct({ id: conversations.id })
    .from(conversationMembers)
    .innerJoin(conversations, eq(conversations.id, conversationMembers.conversationId))
    .where(and(isNotNull(conversationMembers.wishesOwnTalkAt), ne(conversations.state, 'cancelled')))
    .all();
  const people = groups.flatMap(({ id }) => unmetWishes({ now }, db, id).map(({ personId }) => personId));
  return new Set(people).size;
}
