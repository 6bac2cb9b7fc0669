import type { Db, Transaction } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { disclosures } from 'db/schema/exports';
import { employments } from 'db/schema/people';
import { and, eq, exists, gte, inArray, lt, lte, not, or, type SQL, sql } from 'drizzle-orm';
import type { ConversationState } from '../access/access.rules';
import { addDays, startOfDay } from '../dates';
import { foundByWords, unitAndBelow } from '../people/search.server';
import { splitWords } from '../people/search-words.rules';
import { unitsCalledAndBelow } from './units-called.server';

/** What HR looks for among all conversations; null and '' narrow nothing. */
export type ConversationFilter = {
  state: ConversationState | null;
  /** Beginnings of words in the name of somebody who takes part, or of the group. */
  name: string;
  /** Beginnings of words in the name of a unit: whoever worked there, or below it, on the day of the talk. */
  unit: string;
  /** The same by its id. */
  unitId: string | null;
  type: (typeof conversations.$inferSelect)['type'] | null;
  /** Whether the days are those of the talks or of the last signatures. */
  by: 'held' | 'signed';
  /** First and last day. */
  from: string | null;
  to: string | null;
  /** Whether it has been exported since it was signed. */
  exported: 'yes' | 'no' | null;
  /** The round that it belongs to, by its id. */
  cycleId: string | null;
};

/** The condition on `conversations` that a filter stands for. */
export function matching(db: Db | Transaction, filter: ConversationFilter): SQL | undefined {
  const { state, type, name, unit, unitId, exported, cycleId } = filter;
  return and(
    state === null ? undefined : eq(conversations.state, state),
    type === null ? undefined : eq(conversations.type, type),
    cycleId === null ? undefined : eq(conversations.cycleId, cycleId),
    name === '' ? undefined : hasParty(db, name),
    unit === '' ? undefined : workedIn(db, unitsCalledAndBelow(unit)),
    unitId === null ? undefined : workedIn(db, unitAndBelow(unitId)),
    ...inPeriod(filter),
    exported === null ? undefined : exported === 'yes' ? wasExported(db) : not(wasExported(db)),
  );
}

function inPeriod({ by, from, to }: ConversationFilter): (SQL | undefined)[] {
  if (by === 'held')
    return [
      from ? gte(conversations.heldOn, from) : undefined,
      to ? lte(conversations.heldOn, to) : undefined,
    ];
  return [
    from ? gte(conversations.signedAt, startOfDay(from)) : undefined,
    to ? lt(conversations.signedAt, startOfDay(addDays(to, 1))) : undefined,
  ];
}

function hasParty(db: Db | Transaction, text: string): SQL | undefined {
  const found = foundByWords(text);
  if (!found) return sql`0`;
  const ofGroup = splitWords(text).map(
    (word) =>
      sql`' ' || ${conversations.groupName} like ${`% ${word.replace(/[%_\\]/g, '\\$&')}%`} escape '\\'`,
  );
  return or(
    sql`${conversations.employeeId} in (${found})`,
    sql`${conversations.leaderId} in (${found})`,
    inArray(
      conversations.id,
      db
        .select({ id: conversationMembers.conversationId })
        .from(conversationMembers)
        .where(sql`${conversationMembers.personId} in (${found})`),
    ),
    and(sql`${conversations.groupName} is not null`, ...ofGroup),
  );
}

/** The employee, or one of the group, worked in one of the units on the day of the talk. */
function workedIn(db: Db | Transaction, unitIds: SQL): SQL {
  const then = and(
    sql`${employments.unitId} in (${unitIds})`,
    sql`${employments.startsOn} <= ${conversations.heldOn}`,
    sql`(${employments.endsOn} is null or ${employments.endsOn} >= ${conversations.heldOn})`,
  );
  const members = db
    .select({ id: conversationMembers.personId })
    .from(conversationMembers)
    .where(eq(conversationMembers.conversationId, conversations.id));
  return exists(
    db
      .select({ id: employments.id })
      .from(employments)
      .where(
        and(
          or(eq(employments.personId, conversations.employeeId), inArray(employments.personId, members)),
          then,
        ),
      ),
  );
}

const wasExported = (db: Db | Transaction): SQL =>
  exists(
    db
      .select({ id: disclosures.id })
      .from(disclosures)
      .where(
        and(
          eq(disclosures.conversationId, conversations.id),
          eq(disclosures.kind, 'exported'),
          gte(disclosures.at, conversations.signedAt),
        ),
      ),
  );
