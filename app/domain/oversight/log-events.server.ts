import type { Db } from 'db/client.server';
import type { auditEvents } from 'db/schema/audit';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { PURPOSES } from 'db/schema/vocabulary';
import { eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { employee, leader } from '../conversations/find-conversation.server';

type LogPerson = { id: string; name: string };

/** What an event concerned, by what an auditor may know: people by name, conversations by who, what and when. */
type LogSubject =
  | ({ kind: 'person' } & LogPerson)
  | {
      kind: 'conversation';
      id: string;
      type: (typeof conversations.$inferSelect)['type'];
      heldOn: string;
      leader: string;
      /** Null in a group talk, which has a number of members instead: what the group calls itself is the leader's text. */
      employee: string | null;
      members: number;
    }
  /** Something without a name, or that is not there any more. */
  | { kind: 'other'; type: string; id: string };

export type LogEvent = {
  seq: number;
  at: Date;
  action: string;
  outcome: 'done' | 'denied';
  /** Null where nobody was logged in, or the system acted. */
  actor: LogPerson | null;
  subject: LogSubject | null;
  /** What HR stated that it was for. */
  purpose: (typeof PURPOSES)[number] | null;
  /** In whose place the actor acted. */
  onBehalfOf: LogPerson | null;
  /** The code of the refusal, where it was refused. */
  reason: string | null;
};

type Row = typeof auditEvents.$inferSelect;

const DetailsSchema = z.looseObject({
  purpose: z.enum(PURPOSES).nullable().catch(null),
  onBehalfOf: z.string().nullable().catch(null),
  code: z.string().nullable().catch(null),
});

/** Rows of the log with the names that go with their ids today: three queries however many rows. */
export function describeEvents(db: Db, rows: readonly Row[]): LogEvent[] {
  const told = rows.map((row) => ({ row, details: DetailsSchema.parse(jsonOf(row.details)) }));
  const talks = conversationsIn(db, idsOf(rows, 'conversation'));
  const names = namesOf(db, [
    ...idsOf(rows, 'person'),
    ...told.flatMap(({ row, details }) => [row.actorId, details.onBehalfOf]),
  ]);
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? id });
  return told.map(({ row, details }) => ({
    seq: row.seq,
    at: row.at,
    action: row.action,
    outcome: row.outcome,
    actor: person(row.actorId),
    subject: subjectOf(row, names, talks),
    purpose: details.purpose,
    onBehalfOf: person(details.onBehalfOf),
    reason: row.outcome === 'denied' ? details.code : null,
  }));
}

function subjectOf(
  { subjectType: type, subjectId: id }: Row,
  names: ReadonlyMap<string, string>,
  talks: ReturnType<typeof conversationsIn>,
): LogSubject | null {
  if (id === null) return null;
  const name = type === 'person' ? names.get(id) : undefined;
  if (name !== undefined) return { kind: 'person', id, name };
  return (type === 'conversation' && talks.get(id)) || { kind: 'other', type, id };
}

const idsOf = (rows: readonly Row[], type: string) =>
  rows.flatMap(({ subjectType, subjectId }) =>
    subjectType === type && subjectId !== null ? [subjectId] : [],
  );

function namesOf(db: Db, ids: readonly (string | null)[]): Map<string, string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = db
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, wanted))
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function conversationsIn(db: Db, ids: readonly string[]): Map<string, LogSubject> {
  const rows = db
    .select({
      id: conversations.id,
      type: conversations.type,
      heldOn: conversations.heldOn,
      employee: employee.name,
      leader: leader.name,
      members: db.$count(conversationMembers, eq(conversationMembers.conversationId, conversations.id)),
    })
    .from(conversations)
    .leftJoin(employee, eq(employee.id, conversations.employeeId))
    .innerJoin(leader, eq(leader.id, conversations.leaderId))
    .where(inArray(conversations.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, { kind: 'conversation' as const, ...row }]));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
