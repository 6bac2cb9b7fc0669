import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { preparations } from 'db/schema/conversations';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../../context';
import { nameOf } from '../../people/find-person.server';

const AddedSchema = z.object({ member: z.string(), sharing: z.literal('taken-back') });

/**
 * The names of those who have come into a group since the actor shared, so that what was shared is the
 * actor's own again; empty once it has been shared anew, or taken back by the actor. The log is what knows:
 * a preparation says only that it is not shared. The caller has been allowed to read the conversation.
 */
export function joinedSinceSharing(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  conversationId: string,
): string[] {
  if (!isUnshared(db, conversationId, actor.personId)) return [];
  const events = db
    .select({ action: auditEvents.action, actorId: auditEvents.actorId, details: auditEvents.details })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectId, conversationId),
        eq(auditEvents.outcome, 'done'),
        inArray(auditEvents.action, ['preparation.share', 'preparation.undo-sharing', 'group.add-member']),
      ),
    )
    .orderBy(asc(auditEvents.seq))
    .all();
  let shared = false;
  let joined: string[] = [];
  for (const { action, actorId, details } of events) {
    if (action === 'group.add-member') {
      const added = AddedSchema.safeParse(JSON.parse(details));
      if (shared && added.success) joined.push(added.data.member);
    } else if (actorId === actor.personId) {
      shared = action === 'preparation.share';
      joined = [];
    }
  }
  return joined.map((personId) => nameOf(db, personId));
}

function isUnshared(db: Db, conversationId: string, personId: string): boolean {
  const unshared = db
    .select({ id: preparations.id })
    .from(preparations)
    .where(
      and(
        eq(preparations.conversationId, conversationId),
        eq(preparations.personId, personId),
        isNull(preparations.sharedAt),
      ),
    )
    .get();
  return unshared !== undefined;
}
