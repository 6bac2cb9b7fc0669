import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles, cycleTemplates, cycleUnits } from 'db/schema/cycles';
import { interviewTemplates } from 'db/schema/frameworks';
import { units } from 'db/schema/people';
import { and, eq, inArray } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { isInForce } from '../../frameworks/templates/in-force.server';
import { newId } from '../../ids';
import { findRoundIn, logRound } from './find-round.server';
import { isTooLong, type NewRound, type RoundParts, type RunningRound } from './rounds.schema';

/**
 * Makes the draft of a round and returns its id; nobody hears of it until it is opened. For HR. Refuses with
 * `rounds.unit_unknown` and `rounds.template_unknown` for what does not exist, or is not in force for that kind and role.
 */
export function makeRound(ctx: Context, input: NewRound, parts: RoundParts): string {
  authorizeFunction(ctx.actor, 'run-cycles');
  return transact(ctx.db, (tx) => {
    const id = newId();
    tx.insert(cycles)
      .values({ id, ...input, state: 'draft', createdAt: ctx.now, createdById: ctx.actor.personId })
      .run();
    setUnits(tx, id, parts.units);
    setTemplates(tx, id, input.type, parts.templates);
    logRound(ctx, tx, 'round.make', id, { type: input.type });
    return id;
  });
}

/** Changes all of a draft. What HR has decided about people stays. For HR. Refuses as `makeRound`. */
export function changeDraft(ctx: Context, cycleId: string, input: NewRound, parts: RoundParts): void {
  transact(ctx.db, (tx) => {
    findRoundIn(ctx, tx, cycleId, 'draft');
    tx.update(cycles).set(input).where(eq(cycles.id, cycleId)).run();
    setUnits(tx, cycleId, parts.units);
    setTemplates(tx, cycleId, input.type, parts.templates);
    logRound(ctx, tx, 'round.change', cycleId, { type: input.type });
  });
}

/**
 * Changes the name, deadlines, reminders and templates of a round that goes on. Talks that have not been called in
 * to get the new last day and the new template; those under way keep theirs. For HR. Refuses with `rounds.ends_before` where it would end
 * before it begins, and with `rounds.too_long` where it would last more than two years.
 */
export function changeRunning(
  ctx: Context,
  cycleId: string,
  input: RunningRound,
  templates: RoundParts['templates'],
): void {
  transact(ctx.db, (tx) => {
    const round = findRoundIn(ctx, tx, cycleId, 'open');
    if (input.endsOn < round.startsOn) throw new Refusal('invalid', 'rounds.ends_before');
    if (isTooLong(round.startsOn, input.endsOn)) throw new Refusal('invalid', 'rounds.too_long');
    tx.update(cycles).set(input).where(eq(cycles.id, cycleId)).run();
    tx.update(conversations)
      .set({ heldOn: input.endsOn })
      .where(and(eq(conversations.cycleId, cycleId), eq(conversations.state, 'planned')))
      .run();
    const before = tx.select().from(cycleTemplates).where(eq(cycleTemplates.cycleId, cycleId)).all();
    setTemplates(tx, cycleId, round.type, templates);
    for (const { role, templateId } of before) {
      const now = templates.get(role);
      if (now !== undefined && now !== templateId) replaceInPlanned(tx, cycleId, templateId, now);
    }
    logRound(ctx, tx, 'round.change', cycleId, { type: round.type });
  });
}

function replaceInPlanned(tx: Transaction, cycleId: string, from: string, to: string): void {
  tx.update(conversations)
    .set({ templateId: to })
    .where(
      and(
        eq(conversations.cycleId, cycleId),
        eq(conversations.state, 'planned'),
        eq(conversations.templateId, from),
      ),
    )
    .run();
}

/** Removes a draft; of a round that has been opened nothing is removed. For HR. */
export function removeDraft(ctx: Context, cycleId: string): void {
  transact(ctx.db, (tx) => {
    findRoundIn(ctx, tx, cycleId, 'draft');
    tx.delete(cyclePeople).where(eq(cyclePeople.cycleId, cycleId)).run();
    tx.delete(cycleUnits).where(eq(cycleUnits.cycleId, cycleId)).run();
    tx.delete(cycleTemplates).where(eq(cycleTemplates.cycleId, cycleId)).run();
    tx.delete(cycles).where(eq(cycles.id, cycleId)).run();
    logRound(ctx, tx, 'round.remove', cycleId);
  });
}

function setUnits(tx: Transaction, cycleId: string, chosen: readonly string[]): void {
  const known = tx
    .select({ id: units.id })
    .from(units)
    .where(inArray(units.id, [...chosen]))
    .all();
  if (known.length !== chosen.length) throw new Refusal('invalid', 'rounds.unit_unknown');
  tx.delete(cycleUnits).where(eq(cycleUnits.cycleId, cycleId)).run();
  for (const unitId of chosen) tx.insert(cycleUnits).values({ cycleId, unitId }).run();
}

/** Each role has a template that is its own, of the kind of the round; the one that it has already may have been replaced since. */
function setTemplates(
  tx: Transaction,
  cycleId: string,
  type: NewRound['type'],
  chosen: RoundParts['templates'],
): void {
  const before = tx.select().from(cycleTemplates).where(eq(cycleTemplates.cycleId, cycleId)).all();
  tx.delete(cycleTemplates).where(eq(cycleTemplates.cycleId, cycleId)).run();
  for (const [role, templateId] of chosen) {
    const kept = before.some((one) => one.role === role && one.templateId === templateId);
    const template = tx
      .select({ id: interviewTemplates.id })
      .from(interviewTemplates)
      .where(
        and(
          eq(interviewTemplates.id, templateId),
          eq(interviewTemplates.type, type),
          eq(interviewTemplates.role, role),
          kept ? undefined : isInForce(tx),
        ),
      )
      .get();
    // A draft may have changed its kind: what was chosen for the other is chosen no longer.
    if (!template && kept) continue;
    if (!template) throw new Refusal('invalid', 'rounds.template_unknown');
    tx.insert(cycleTemplates).values({ cycleId, role, templateId }).run();
  }
}
