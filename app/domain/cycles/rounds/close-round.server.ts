import { setImmediate } from 'node:timers/promises';
import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, count, eq, gte, inArray, ne } from 'drizzle-orm';
import type { Context } from '../../context';
import { callOffPlanned } from './call-off-planned.server';
import { findRound, findRoundIn, logRound } from './find-round.server';
import { tellLeadersAnew } from './note-invited.server';
import type { CloseRound } from './rounds.schema';

/** What is left undone in a round: what HR looks at before closing it, or before calling off what it has left. For HR. */
export function describeUndone(ctx: Context, cycleId: string) {
  findRoundIn(ctx, ctx.db, cycleId, 'open', 'closed');
  const standings = ctx.db
    .select({ standing: cyclePeople.standing, people: count() })
    .from(cyclePeople)
    .where(eq(cyclePeople.cycleId, cycleId))
    .groupBy(cyclePeople.standing)
    .all();
  const states = ctx.db
    .select({ state: conversations.state, talks: count() })
    .from(conversations)
    .where(eq(conversations.cycleId, cycleId))
    .groupBy(conversations.state)
    .all();
  const people = (standing: (typeof standings)[number]['standing']) =>
    standings.find((one) => one.standing === standing)?.people ?? 0;
  const talks = (...wanted: (typeof states)[number]['state'][]) =>
    states.filter(({ state }) => wanted.includes(state)).reduce((sum, one) => sum + one.talks, 0);
  return {
    waiting: people('waiting'),
    problems: people('problem'),
    planned: talks('planned'),
    notHeld: talks('preparing'),
    notSigned: talks('in-talk', 'summary', 'signing'),
    signed: talks('signed', 'closed'),
  };
}

/** So many are called off in one transaction, so that nobody who writes meanwhile has to wait. */
const AT_ONCE = 20;

/**
 * Closes a round with what is left undone: nobody is invited or reminded any longer. Talks that have been called in to
 * go on; those that have not are called off with a reason, or stay, as HR chooses. Others are answered in between. For HR.
 *
 * The round is closed first, so that nothing is planned meanwhile, and the talks are called off a few at a time; whoever
 * is called in at that moment goes on. Where it is broken off, what is left is planned still, and HR can call that off in
 * the closed round (`cancel-left`), as well as what they let stay.
 */
export async function closeRound(ctx: Context, cycleId: string, how: CloseRound): Promise<void> {
  const steps = closing(ctx, cycleId, how);
  while (!steps.next().done) await setImmediate();
}

/** The same at one go, where nobody waits for an answer. */
export function closeRoundAtOnce(ctx: Context, cycleId: string, how: CloseRound): void {
  const steps = closing(ctx, cycleId, how);
  while (!steps.next().done);
}

/** Each step is a transaction of its own. */
function* closing(ctx: Context, cycleId: string, { planned, reason }: CloseRound): Generator<void> {
  const left = transact(ctx.db, (tx) => {
    findRoundIn(ctx, tx, cycleId, planned === 'cancel-left' ? 'closed' : 'open');
    const ids = planned === 'keep' ? [] : plannedIn(tx, cycleId);
    if (planned === 'cancel-left') return ids;
    tx.update(cycles)
      .set({ state: 'closed', closedAt: ctx.now, closedById: ctx.actor.personId })
      .where(eq(cycles.id, cycleId))
      .run();
    logRound(ctx, tx, 'round.close', cycleId, { calledOff: ids.length });
    return ids;
  });
  for (let from = 0; from < left.length; from += AT_ONCE) {
    const goesOn = transact(ctx.db, (tx) => {
      // A colleague may have taken the round up again.
      if (findRound(ctx, tx, cycleId).state !== 'closed') return false;
      const some = stillIn(tx, cycleId, left.slice(from, from + AT_ONCE));
      callOffPlanned(ctx, tx, some, reason, { told: true });
      return true;
    });
    if (!goesOn) return;
    yield;
  }
}

/** Takes a round up again: whoever's planned talk was called off when it was closed is invited anew, and their leaders hear of it. For HR. */
export function reopenRound(ctx: Context, cycleId: string): void {
  transact(ctx.db, (tx) => {
    const { closedAt } = findRoundIn(ctx, tx, cycleId, 'closed');
    if (closedAt) {
      const { changes } = tx
        .update(cyclePeople)
        .set({ standing: 'waiting', conversationId: null, invitedAt: null })
        .where(
          and(
            eq(cyclePeople.cycleId, cycleId),
            eq(cyclePeople.standing, 'invited'),
            inArray(cyclePeople.conversationId, calledOffByHr(tx, cycleId, closedAt)),
          ),
        )
        .run();
      if (changes > 0) tellLeadersAnew(tx, cycleId);
    }
    tx.update(cycles)
      .set({ state: 'open', closedAt: null, closedById: null })
      .where(eq(cycles.id, cycleId))
      .run();
    logRound(ctx, tx, 'round.reopen', cycleId);
  });
}

/** What was called off with the closing or after it, other than by the leader whose talk it was. */
const calledOffByHr = (tx: Transaction, cycleId: string, closedAt: Date) =>
  tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.cycleId, cycleId),
        eq(conversations.cancelledFrom, 'planned'),
        gte(conversations.cancelledAt, closedAt),
        ne(conversations.cancelledById, conversations.leaderId),
      ),
    );

function plannedIn(tx: Transaction, cycleId: string): string[] {
  return tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.cycleId, cycleId), eq(conversations.state, 'planned')))
    .all()
    .map(({ id }) => id);
}

/** Those of them that are this round's still: one that was opened since may have planned them anew. */
const stillIn = (tx: Transaction, cycleId: string, ids: readonly string[]): string[] =>
  tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(inArray(conversations.id, [...ids]), eq(conversations.cycleId, cycleId)))
    .all()
    .map(({ id }) => id);
