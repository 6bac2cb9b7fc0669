import type { Db, Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { summaries } from 'db/schema/signing';
import { asc, gt, type SQL, sql } from 'drizzle-orm';
import { civilDateOf } from '../../dates';
import { isHeld } from '../holds/held.server';
import { groupTalksOf, lastDaysOf, membersOf, yearlyTalksOf } from './load-people.server';
import type { TalkFacts } from './retention.rules';

/** What the clocks go by, and which conversation it is. */
type LoadedTalk = TalkFacts &
  Pick<typeof conversations.$inferSelect, 'id' | 'type' | 'heldOn' | 'employeeId' | 'leaderId'>;

const PAGE = 500;

/** Every conversation there is, so many at a time that other work comes in between. */
export function* loadTalksInPages(db: Db, now: Date): Generator<LoadedTalk[]> {
  for (let last = ''; ; ) {
    const page = loadTalks(db, now, gt(conversations.id, last), PAGE);
    const end = page.at(-1);
    if (!end) return;
    yield page;
    last = end.id;
  }
}

/** The conversations that fit a condition, in the order of their ids. */
export function loadTalks(
  tx: Db | Transaction,
  now: Date,
  condition: SQL | undefined,
  limit = Number.MAX_SAFE_INTEGER,
): LoadedTalk[] {
  const rows = tx
    .select({
      id: conversations.id,
      type: conversations.type,
      state: conversations.state,
      heldOn: conversations.heldOn,
      employeeId: conversations.employeeId,
      leaderId: conversations.leaderId,
      createdAt: conversations.createdAt,
      signedAt: conversations.signedAt,
      cancelledAt: conversations.cancelledAt,
      preparationsErasedAt: conversations.preparationsErasedAt,
      takenBackAt: sql<Date | null>`(
        select max(taken.voided_at) from summaries as taken where taken.conversation_id = conversations.id
      )`.mapWith(summaries.voidedAt),
      held: isHeld,
    })
    .from(conversations)
    .where(condition)
    .orderBy(asc(conversations.id))
    .limit(limit)
    .all();
  const members = membersOf(tx, rows);
  const peopleOf = ({ id, employeeId }: (typeof rows)[number]) =>
    employeeId === null ? (members.get(id) ?? []) : [employeeId];
  const people = [...new Set(rows.flatMap(peopleOf))];
  const lastDays = lastDaysOf(tx, people, civilDateOf(now));
  const yearly = yearlyTalksOf(tx, people);
  const ofGroups = groupTalksOf(tx, people);
  const signedAfter = (talks: Date[] = [], signedAt: Date | null) =>
    talks.filter((at) => signedAt !== null && at > signedAt).map(civilDateOf);
  return rows.map((row) => ({
    id: row.id,
    type: row.type,
    heldOn: row.heldOn,
    employeeId: row.employeeId,
    leaderId: row.leaderId,
    state: stateOf(row.state),
    openSince: latestOf([row.heldOn, civilDateOf(row.createdAt), dayOf(row.takenBackAt) ?? '']),
    signedOn: dayOf(row.signedAt),
    cancelledOn: dayOf(row.cancelledAt),
    preparationsErased: row.preparationsErasedAt !== null,
    held: row.held === 1,
    people: peopleOf(row).map((personId) => ({
      leftOn: lastDays.get(personId) ?? null,
      laterSigned: signedAfter((row.type === 'grus' ? ofGroups : yearly).get(personId), row.signedAt),
    })),
  }));
}

const dayOf = (at: Date | null) => at && civilDateOf(at);
const latestOf = (days: string[]) => days.reduce((a, b) => (a > b ? a : b));

function stateOf(state: (typeof conversations.$inferSelect)['state']): TalkFacts['state'] {
  if (state === 'cancelled') return 'cancelled';
  return state === 'signed' || state === 'closed' ? 'signed' : 'open';
}
