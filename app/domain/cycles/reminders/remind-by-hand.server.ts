import { transact } from 'db/client.server';
import type { Context } from '../../context';
import { findRoundIn, logRound } from '../rounds/find-round.server';
import { GROUPS_TO_REMIND, type GroupToRemind, remindersByHand } from './by-hand.rules';
import { BY_HAND, reminderFacts } from './reminder-facts.server';
import { countBehind } from './reminders.rules';
import { queueReminders } from './send-reminders.server';

/** A group that can be reminded by hand. */
export type RemindableGroup = {
  group: GroupToRemind;
  /** How many reminders sending would make now. */
  count: number;
  /** How many have had this one today, and how many get none because they are away or want none. */
  today: number;
  leftOut: number;
};

/**
 * Whom in an open round one can remind now, in a unit and below it or in all of it, and how many leaders are behind with
 * each deadline as it is. For HR.
 */
export function describeByHand(
  ctx: Context,
  cycleId: string,
  unitId: string | null,
): { groups: RemindableGroup[]; behind: Record<'held' | 'signed', number> } {
  const facts = reminderFacts(ctx, findRoundIn(ctx, ctx.db, cycleId, 'open'), unitId);
  const groups = GROUPS_TO_REMIND.map((group) => {
    const all = remindersByHand(facts, group, BY_HAND);
    const today = all.filter(({ event }) => facts.sent.has(event)).length;
    const leftOut = all.filter(({ to, event }) => to.length === 0 && !facts.sent.has(event)).length;
    return { group, count: all.length - today - leftOut, today, leftOut };
  });
  return { groups, behind: { held: countBehind(facts, 'held'), signed: countBehind(facts, 'signed') } };
}

/**
 * Reminds a group by hand, whatever day it is; who, what and how many is logged before the first mail is queued. Each
 * gets the same reminder once a day at most. Returns how many were queued. For HR.
 */
export function remindByHand(
  ctx: Context,
  cycleId: string,
  { group, unitId }: { group: GroupToRemind; unitId: string | null },
): number {
  const facts = reminderFacts(ctx, findRoundIn(ctx, ctx.db, cycleId, 'open'), unitId);
  const chosen = remindersByHand(facts, group, BY_HAND).filter(
    ({ to, event }) => to.length > 0 && !facts.sent.has(event),
  );
  transact(ctx.db, (tx) => {
    findRoundIn(ctx, tx, cycleId, 'open');
    logRound(ctx, tx, 'round.remind', cycleId, { group, count: chosen.length });
  });
  return queueReminders(ctx, cycleId, chosen);
}
