import { timeProposals } from 'db/schema/calendar';
import { people } from 'db/schema/people';
import { and, asc, eq } from 'drizzle-orm';
import { describeFeed } from '../../appointments/feed.server';
import type { Context } from '../../context';
import { iso, isoOrNull } from './iso';
import type { OwnData } from './own-data.schema';
import type { LedTalk, OwnTalk } from './own-talk.schema';

/** That the actor has an address for their own calendar, and when it was last read. The address itself is not kept. */
export function ownCalendar(ctx: Context): OwnData['calendar'] {
  const feed = describeFeed(ctx);
  return feed && { createdAt: iso(feed.createdAt), lastReadAt: isoOrNull(feed.lastReadAt) };
}

/** The times that were proposed to the actor for a talk, by its leader or whoever stood in for them. */
export function timesOffered({ db }: Context, conversationId: string): OwnTalk['times'] {
  return db
    .select({ time: timeProposals, by: people.name })
    .from(timeProposals)
    .innerJoin(people, eq(people.id, timeProposals.proposedById))
    .where(eq(timeProposals.conversationId, conversationId))
    .orderBy(asc(timeProposals.proposedAt), asc(timeProposals.heldOn), asc(timeProposals.startTime))
    .all()
    .map(({ time, by }) => ({ ...timeOf(time), by }));
}

/** The times that the actor has proposed for a talk that they lead. */
export function timesProposed({ db, actor }: Context, conversationId: string): LedTalk['times'] {
  return db
    .select()
    .from(timeProposals)
    .where(
      and(eq(timeProposals.conversationId, conversationId), eq(timeProposals.proposedById, actor.personId)),
    )
    .orderBy(asc(timeProposals.proposedAt), asc(timeProposals.heldOn), asc(timeProposals.startTime))
    .all()
    .map(timeOf);
}

function timeOf(time: typeof timeProposals.$inferSelect) {
  const { heldOn, startTime, minutes, state, proposedAt, answeredAt } = time;
  return {
    heldOn,
    startTime,
    minutes,
    state,
    proposedAt: iso(proposedAt),
    answeredAt: isoOrNull(answeredAt),
  };
}
