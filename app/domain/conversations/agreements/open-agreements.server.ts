import type { Db, Transaction } from 'db/client.server';
import { agreements, conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { and, asc, desc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { participantsOf } from '../participants.server';
import { AGREEMENT, type StoredAgreement } from './agreements.server';
import { type Group, type Held, isSameGroup, isSettled, wasHeldBefore } from './open-agreements.rules';
import { takenUp } from './taken-up.server';
import { takesPart } from './takes-part.server';

type Looking = Held &
  Pick<typeof conversations.$inferSelect, 'type' | 'employeeId' | 'leaderId' | 'groupName'>;

/** An agreement of an earlier talk that nobody has said is over. */
export type OpenAgreement = Pick<
  StoredAgreement,
  | 'id'
  | 'goal'
  | 'activity'
  | 'employeePart'
  | 'leaderPart'
  | 'support'
  | 'dueOn'
  | 'memberId'
  | 'carriedFromId'
  | 'conversationId'
> &
  Pick<typeof conversations.$inferSelect, 'heldOn' | 'type'> & {
    /** Who led the talk that it is from, and has promised the leader's part. */
    leaderName: string;
  };

/**
 * The agreements that a conversation looks back on, those of the latest talk first. The caller has been
 * allowed to read the conversation; all who take part in it may read what this returns.
 *
 * For one employee: what was agreed with them in earlier signed talks, whoever led those, and their
 * individual plans of group talks. For a group: the plan of all from its earlier talks (see
 * `isSameGroup`); with `memberId` that member's individual plans of earlier group talks instead, which
 * are theirs and the leader's alone.
 */
export function openAgreements(
  db: Db | Transaction,
  conversation: Looking,
  memberId: string | null = null,
): OpenAgreement[] {
  const earlier = earlierConversations(db, conversation, memberId);
  const before = earlier.map(({ id }) => id);
  const person = conversation.employeeId ?? memberId;
  const found = db
    .select({
      agreement: AGREEMENT,
      heldOn: conversations.heldOn,
      type: conversations.type,
      leaderName: people.name,
    })
    .from(agreements)
    .innerJoin(conversations, eq(conversations.id, agreements.conversationId))
    .innerJoin(people, eq(people.id, conversations.leaderId))
    .where(and(inArray(conversations.id, before), person ? planOf(person) : isNull(agreements.memberId)))
    .orderBy(desc(conversations.heldOn), desc(conversations.createdAt), asc(agreements.position))
    .all();
  const said = takenUp(
    db,
    found.map(({ agreement }) => agreement.id),
  );
  const isOpen = (id: string) =>
    !isSettled((said.get(id) ?? []).filter(({ talk }) => wasHeldBefore(talk, conversation)));
  return found
    .filter(({ agreement }) => isOpen(agreement.id))
    .map(({ agreement, heldOn, type, leaderName }) => ({
      id: agreement.id,
      goal: agreement.goal,
      activity: agreement.activity,
      employeePart: agreement.employeePart,
      leaderPart: agreement.leaderPart,
      support: agreement.support,
      dueOn: agreement.dueOn,
      memberId: agreement.memberId,
      carriedFromId: agreement.carriedFromId,
      conversationId: agreement.conversationId,
      heldOn,
      type,
      leaderName,
    }));
}

/** In talks between two all lines are theirs; in group talks a person's own are the individual ones. */
const planOf = (personId: string): SQL | undefined =>
  or(
    and(eq(conversations.employeeId, personId), isNull(agreements.memberId)),
    eq(agreements.memberId, personId),
  );

function earlierConversations(db: Db | Transaction, conversation: Looking, memberId: string | null) {
  const { employeeId } = conversation;
  const signed = db
    .select()
    .from(conversations)
    .where(
      and(
        inArray(conversations.state, ['signed', 'closed']),
        employeeId ? takesPart(db, employeeId) : isNull(conversations.employeeId),
        memberId ? takesPart(db, memberId) : undefined,
      ),
    )
    .all()
    .filter((one) => wasHeldBefore(one, conversation));
  if (employeeId || memberId) return signed;
  const group = groupOf(db, conversation);
  return signed.filter((one) => isSameGroup(groupOf(db, one), group));
}

function groupOf(db: Db | Transaction, conversation: Omit<Looking, keyof Held> & { id: string }): Group {
  const { leaderId, groupName } = conversation;
  const memberIds = participantsOf(db, conversation)
    .filter(({ side }) => side === 'employee')
    .map(({ personId }) => personId);
  return { leaderId, groupName, memberIds };
}
