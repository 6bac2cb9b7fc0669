import type { Db } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { eq, type SQL } from 'drizzle-orm';
import type { Context } from '../../context';
import { findOwnConversation, partyTo } from '../../conversations/find-conversation.server';
import { conversationLines } from '../../conversations/list-conversations.server';
import { civilDateOf } from '../../dates';
import { holdStandsOn } from '../holds/holds.server';
import { readClocks } from './clocks.server';
import { loadTalks } from './load-talks.server';
import { type Clocks, type DeletionDates, deletionDates } from './retention.rules';

/**
 * When what is deleted, and when the preparations were. A hold is not in it: dates are the earliest that they can be,
 * and nobody but the one it stands on learns that there is a case.
 */
type TalkDates = DeletionDates & { preparationErasedOn: string | null };

/** The dates of the actor's own conversations, the nearest talk first, with the clocks that they come from. */
export function listOwnDeletionDates(ctx: Context) {
  const own = partyTo(ctx.db, ctx.actor, ctx.now);
  const clocks = readClocks(ctx.db);
  const dates = datesOf(ctx, own, clocks);
  const talks = conversationLines(ctx.db, own).flatMap((line) => {
    const of = dates.get(line.id);
    const other = line.employeeId === ctx.actor.personId ? line.leaderName : line.employeeName;
    return of ? [{ id: line.id, type: line.type, heldOn: line.heldOn, other, ...of }] : [];
  });
  return { talks, clocks, held: holdStandsOn(ctx.db, ctx.actor.personId) };
}

/** The dates of one conversation, for those who are in it. */
export function readDeletionDates(
  ctx: Context,
  conversationId: string,
): { dates: TalkDates; clocks: Clocks } {
  const { id } = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const clocks = readClocks(ctx.db);
  const dates = datesOf(ctx, eq(conversations.id, id), clocks).get(id);
  if (!dates) throw new Error(`conversation ${id} is not there any more`);
  return { dates, clocks };
}

function datesOf({ db, now }: Context, condition: SQL | undefined, clocks: Clocks): Map<string, TalkDates> {
  const erased = erasedOn(db, condition);
  return new Map(
    loadTalks(db, now, condition).map((talk) => [
      talk.id,
      { ...deletionDates(talk, clocks), preparationErasedOn: erased.get(talk.id) ?? null },
    ]),
  );
}

function erasedOn(db: Db, condition: SQL | undefined): Map<string, string> {
  const rows = db
    .select({ id: conversations.id, at: conversations.preparationsErasedAt })
    .from(conversations)
    .where(condition)
    .all();
  return new Map(rows.flatMap(({ id, at }) => (at ? [[id, civilDateOf(at)] as const] : [])));
}
