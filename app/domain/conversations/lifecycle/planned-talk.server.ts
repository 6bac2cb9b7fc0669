import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { and, asc, eq, inArray } from 'drizzle-orm';

type TalkType = (typeof conversations.$inferSelect)['type'];

/** The talk of this kind that a round has planned with somebody and nobody has called in to yet; the oldest where there are two. */
export function plannedTalk(db: Db | Transaction, employeeId: string, type: TalkType) {
  return db
    .select({ id: conversations.id, templateId: conversations.templateId, lastDay: conversations.heldOn })
    .from(conversations)
    .where(
      and(
        eq(conversations.employeeId, employeeId),
        eq(conversations.type, type),
        eq(conversations.state, 'planned'),
      ),
    )
    .orderBy(asc(conversations.createdAt))
    .get();
}

/** A group talk that a round has planned and nobody has called in to yet. */
export type PlannedGroup = {
  id: string;
  cycleId: string | null;
  name: string;
  templateId: string;
  lastDay: string;
  members: string[];
};

/** Those of this leader, the oldest first. */
export function plannedGroups(db: Db | Transaction, leaderId: string): PlannedGroup[] {
  const groups = db
    .select({
      id: conversations.id,
      cycleId: conversations.cycleId,
      name: conversations.groupName,
      templateId: conversations.templateId,
      lastDay: conversations.heldOn,
    })
    .from(conversations)
    .where(
      and(
        eq(conversations.leaderId, leaderId),
        eq(conversations.type, 'grus'),
        eq(conversations.state, 'planned'),
      ),
    )
    .orderBy(asc(conversations.createdAt))
    .all();
  if (groups.length === 0) return [];
  const members = db
    .select()
    .from(conversationMembers)
    .where(
      inArray(
        conversationMembers.conversationId,
        groups.map(({ id }) => id),
      ),
    )
    .all();
  return groups.map((group) => ({
    ...group,
    name: group.name ?? '',
    members: members
      .filter(({ conversationId }) => conversationId === group.id)
      .map(({ personId }) => personId),
  }));
}
