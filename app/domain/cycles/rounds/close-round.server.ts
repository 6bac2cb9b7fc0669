import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { and, count, eq, inArray } from 'drizzle-orm';
import type { Context } from '../../context';
import { callOffPlanned } from './call-off-planned.server';
import { findRoundIn, logRound } from './find-round.server';
import type { CloseRound } from './rounds.schema';

/** What is left undone in a round that goes on: what HR looks at before closing it. For HR. */
export function describeUndone(ctx: Context, cycleId: string) {
  findRoundIn(ctx, ctx.db, cycleId, 'open');
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

/**
 * Closes a round with what is left undone: nobody is invited or reminded any longer. Talks that have been called in to
 * go on; those that have not are called off with a reason, or stay, as HR chooses. For HR.
 */
export function closeRound(ctx: Context, cycleId: string, { planned, reason }: CloseRound): void {
  transact(ctx.db, (tx) => {
    findRoundIn(ctx, tx, cycleId, 'open');
    const left = plannedIn(tx, cycleId);
    const calledOff = planned === 'cancel' ? callOffPlanned(ctx, tx, left, reason, { told: true }) : 0;
    tx.update(cycles)
      .set({ state: 'closed', closedAt: ctx.now, closedById: ctx.actor.personId })
      .where(eq(cycles.id, cycleId))
      .run();
    logRound(ctx, tx, 'round.close', cycleId, { calledOff });
  });
}

/** Takes a round up again: whoever's planned talk was called off when it was closed is invited anew. For HR. */
export function reopenRound(ctx: Context, cycleId: string): void {
  transact(ctx.db, (tx) => {
    const { closedAt } = findRoundIn(ctx, tx, cycleId, 'closed');
    if (closedAt) {
      const calledOff = tx
        .select({ id: conversations.id })
        .from(conversations)
        .where(and(eq(conversations.cycleId, cycleId), eq(conversations.cancelledAt, closedAt)));
      tx.update(cyclePeople)
        .set({ standing: 'waiting', conversationId: null, invitedAt: null })
        .where(
          and(
            eq(cyclePeople.cycleId, cycleId),
            eq(cyclePeople.standing, 'invited'),
            inArray(cyclePeople.conversationId, calledOff),
          ),
        )
        .run();
    }
    tx.update(cycles)
      .set({ state: 'open', closedAt: null, closedById: null })
      .where(eq(cycles.id, cycleId))
      .run();
    logRound(ctx, tx, 'round.reopen', cycleId);
  });
}

function plannedIn(tx: Transaction, cycleId: string): string[] {
  return tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.cycleId, cycleId), eq(conversations.state, 'planned')))
    .all()
    .map(({ id }) => id);
}
