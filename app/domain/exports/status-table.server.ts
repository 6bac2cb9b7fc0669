import { transact } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { employments, units } from 'db/schema/people';
import { count, desc, eq, type SQL, sql } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { employee, employeeOrGroup, leader } from '../conversations/find-conversation.server';
import { Refusal } from '../errors';
import { type ConversationFilter, matching } from './conversations-matching.server';

/** As many as are put together without others having to wait for it. */
const MOST_ROWS = 20_000;

/** A conversation as HR sees it in the list; never what was said. */
export type StatusRow = ReturnType<typeof rowsOf>[number];

/**
 * Unit, names, type, state and days of all conversations that match, to take out; that it was done is logged with how
 * many. Refuses with `exports.too_many_rows`. For HR.
 */
export function takeStatusOut(ctx: Context, filter: ConversationFilter): StatusRow[] {
  authorizeFunction(ctx.actor, 'oversee-conversations');
  const where = matching(ctx.db, filter);
  return transact(ctx.db, (tx) => {
    const found = tx.select({ rows: count() }).from(conversations).where(where).get();
    if ((found?.rows ?? 0) > MOST_ROWS)
      throw new Refusal('invalid', 'exports.too_many_rows', { limit: MOST_ROWS });
    const rows = rowsOf(ctx, where);
    appendAuditEvent(ctx, tx, {
      action: 'status.export',
      subjectType: 'function',
      subjectId: null,
      details: { count: rows.length },
    });
    return rows;
  });
}

/** Where the employee, or those in the group, worked on the day of the talk. */
export const UNITS_THEN = sql<string | null>`(
  select group_concat(name, ', ') from (
    select distinct ${units.name} as name from ${employments} join ${units} on ${units.id} = ${employments.unitId}
    where (
      ${employments.personId} = ${conversations.employeeId}
      or ${employments.personId} in (
        select ${conversationMembers.personId} from ${conversationMembers}
        where ${conversationMembers.conversationId} = ${conversations.id}
      )
    )
    and ${employments.startsOn} <= ${conversations.heldOn}
    and (${employments.endsOn} is null or ${employments.endsOn} >= ${conversations.heldOn})
    order by name
  )
)`;

function rowsOf({ db }: Context, where: SQL | undefined) {
  return db
    .select({
      unit: UNITS_THEN,
      employee: employeeOrGroup,
      leader: leader.name,
      type: conversations.type,
      state: conversations.state,
      heldOn: conversations.heldOn,
      signedAt: conversations.signedAt,
    })
    .from(conversations)
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .where(where)
    .orderBy(desc(conversations.heldOn), employeeOrGroup)
    .all();
}
