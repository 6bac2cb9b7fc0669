import type { Db, Transaction } from 'db/client.server';
import { cycles } from 'db/schema/cycles';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';

export type Round = typeof cycles.$inferSelect;

/** A round, for HR. Throws 'not-found' for one that does not exist. */
export function findRound(ctx: Context, tx: Db | Transaction, cycleId: string): Round {
  authorizeFunction(ctx.actor, 'run-cycles');
  const round = tx.select().from(cycles).where(eq(cycles.id, cycleId)).get();
  if (round) return round;
  const denied = { action: 'round.read', subjectType: 'round', subjectId: cycleId };
  throw new Refusal('not-found', 'access.not_found', {}, denied);
}

/** The same where it has to be in this state; refuses with `rounds.not_now.<state>` where it is in another. */
export function findRoundIn(
  ctx: Context,
  tx: Db | Transaction,
  cycleId: string,
  ...states: Round['state'][]
): Round {
  const round = findRound(ctx, tx, cycleId);
  if (states.includes(round.state)) return round;
  throw notNow(round.state);
}

/** Why something cannot be done to a round in this state. */
function notNow(state: Round['state']): Refusal {
  switch (state) {
    case 'draft':
      return new Refusal('conflict', 'rounds.not_now.draft');
    case 'open':
      return new Refusal('conflict', 'rounds.not_now.open');
    case 'closed':
      return new Refusal('conflict', 'rounds.not_now.closed');
  }
}

/** Notes in the log what HR has done to a round: ids, codes and numbers. */
export function logRound(
  ctx: Context,
  tx: Transaction,
  action: string,
  cycleId: string,
  details: Record<string, string | number> = {},
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'round', subjectId: cycleId, details });
}
