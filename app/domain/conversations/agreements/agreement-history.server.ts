import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { and, desc, inArray } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { leadersStoodInFor, reportsUnder } from '../../deputies/standing-in.server';
import { Refusal } from '../../errors';
import { type Conversation, findConversation } from '../find-conversation.server';
import { type FollowedLine, followedLines } from './follow-up.server';
import { takesPart } from './takes-part.server';

/** The agreements of one earlier conversation. */
export type PastTalk = Pick<Conversation, 'id' | 'type' | 'heldOn' | 'leaderName'> & {
  groupName: string | null;
  /** The reader reads it as a new leader: the talk was another's. */
  inherited: boolean;
  lines: FollowedLine[];
};

/** The actor's own agreements through the years: every signed talk they took part in as employee, the latest first. */
export function listOwnAgreements(ctx: Context): PastTalk[] {
  return signedTalks(ctx, ctx.actor.personId).filter(({ lines }) => lines.length > 0);
}

/**
 * What has been agreed with somebody who reports to the actor today, with their progress: the actor's own
 * talks with them, and those that another leader had before. Nothing else of a talk comes with it, neither
 * preparations nor record. Opening what was another leader's is logged, each talk by itself. Throws
 * 'not-found' for somebody who is not the actor's report.
 */
export function openAgreementsOf(ctx: Context, personId: string): { name: string; talks: PastTalk[] } {
  const report = assertReport(ctx, personId);
  return transact(ctx.db, (tx) => {
    const talks = signedTalks(ctx, personId)
      // A group's plan is followed up with the group; what is the report's own stands here.
      .map((talk) =>
        talk.groupName === null
          ? talk
          : { ...talk, lines: talk.lines.filter(({ memberId }) => memberId === personId) },
      )
      .filter(({ lines }) => lines.length > 0);
    for (const { id, inherited } of talks)
      if (inherited)
        appendAuditEvent(ctx, tx, {
          action: 'agreement.read-earlier',
          subjectType: 'conversation',
          subjectId: id,
        });
    return { name: report.name, talks };
  });
}

/** The signed talks of somebody that the actor may read the agreements of, the latest first. */
function signedTalks(ctx: Context, personId: string): PastTalk[] {
  return ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(inArray(conversations.state, ['signed', 'closed']), takesPart(ctx.db, personId)))
    .orderBy(desc(conversations.heldOn), desc(conversations.createdAt))
    .all()
    .flatMap(({ id }) => {
      const found = mayRead(ctx, id);
      if (!found) return [];
      const { type, heldOn, leaderName, groupName, successor } = found;
      return {
        id,
        type,
        heldOn,
        leaderName,
        groupName,
        inherited: successor,
        lines: followedLines(ctx, found),
      };
    });
}

/** A group talk of another leader's is not the new leader's to read; it is passed over, and nobody was denied. */
function mayRead(ctx: Context, id: string) {
  try {
    return findConversation(ctx, ctx.db, id, 'read-agreements');
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** Throws 'not-found' unless the person reports today to the actor, or to whom the actor stands in for. Returns who it is. */
export function assertReport(ctx: Context, personId: string): { name: string } {
  const leaders = [ctx.actor.personId, ...leadersStoodInFor(ctx).map(({ leaderId }) => leaderId)];
  const report = leaders
    .flatMap((leaderId) => reportsUnder(ctx, leaderId))
    .find((one) => one.personId === personId);
  if (report) return report;
  const denied = { action: 'agreement.read-earlier', subjectType: 'person', subjectId: personId };
  throw new Refusal('not-found', 'access.not_found', {}, denied);
}
