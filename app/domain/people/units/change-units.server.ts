import { type Transaction, transact } from 'db/client.server';
import { cycleUnits } from 'db/schema/cycles';
import { employments, units } from 'db/schema/people';
import { and, eq, isNull, ne } from 'drizzle-orm';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import type { NewUnit } from '../person-forms.schema';
import { withBelow } from './unit-tree.rules';

/**
 * Adds a unit under another, or at the top, and returns its id. For administrators. Refuses with
 * `people.unit_unknown` for what it is put under, and with `people.unit_name_taken` where one beside it has the name.
 */
export function addUnit(ctx: Context, { name, parentId }: NewUnit): string {
  authorizeFunction(ctx.actor, 'administer-people');
  return transact(ctx.db, (tx) => {
    assertFree(tx, { id: '', name, parentId });
    const id = newId();
    tx.insert(units).values({ id, name, parentId }).run();
    log(ctx, tx, 'unit.add', id, { under: parentId });
    return id;
  });
}

/**
 * Gives a unit another name and puts it, with all below it, under another. For administrators. Refuses as
 * `addUnit`, and with `people.unit_cycle` when it would come under itself.
 */
export function changeUnit(ctx: Context, unitId: string, { name, parentId }: NewUnit): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertUnit(tx, unitId);
    if (parentId && withBelow(tx.select().from(units).all(), unitId).has(parentId))
      throw new Refusal('invalid', 'people.unit_cycle');
    assertFree(tx, { id: unitId, name, parentId });
    tx.update(units).set({ name, parentId }).where(eq(units.id, unitId)).run();
    log(ctx, tx, 'unit.change', unitId, { under: parentId });
  });
}

/**
 * Removes a unit that nobody has worked in and that has none below it. For administrators. Refuses with
 * `people.unit_not_empty`, and with `people.unit_in_round` while a round of HR's names it.
 */
export function removeUnit(ctx: Context, unitId: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertUnit(tx, unitId);
    const below = tx.select().from(units).where(eq(units.parentId, unitId)).get();
    const used = tx.select().from(employments).where(eq(employments.unitId, unitId)).get();
    if (below || used) throw new Refusal('conflict', 'people.unit_not_empty');
    if (tx.select().from(cycleUnits).where(eq(cycleUnits.unitId, unitId)).get())
      throw new Refusal('conflict', 'people.unit_in_round');
    tx.delete(units).where(eq(units.id, unitId)).run();
    log(ctx, tx, 'unit.remove', unitId, {});
  });
}

function assertUnit(tx: Transaction, unitId: string): void {
  if (!tx.select().from(units).where(eq(units.id, unitId)).get())
    throw new Refusal('not-found', 'access.not_found');
}

function assertFree(tx: Transaction, { id, name, parentId }: NewUnit & { id: string }): void {
  if (parentId && !tx.select().from(units).where(eq(units.id, parentId)).get())
    throw new Refusal('invalid', 'people.unit_unknown');
  const beside = parentId ? eq(units.parentId, parentId) : isNull(units.parentId);
  if (
    tx
      .select()
      .from(units)
      .where(and(beside, eq(units.name, name), ne(units.id, id)))
      .get()
  )
    throw new Refusal('invalid', 'people.unit_name_taken');
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  subjectId: string,
  details: Record<string, string | null>,
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'unit', subjectId, details });
}
