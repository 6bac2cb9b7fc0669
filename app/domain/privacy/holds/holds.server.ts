import { type Db, transact } from 'db/client.server';
import { people } from 'db/schema/people';
import { legalHolds } from 'db/schema/privacy';
import { and, asc, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { peopleCalled } from '../../people/find-by-text.server';
import type { PlaceHold } from './holds.schema';

export type Hold = { id: string; name: string; reference: string; placedAt: Date; placedBy: string };

/** The holds that stand, by the names of the people. For HR. */
export function listHolds(ctx: Context): Hold[] {
  authorizeFunction(ctx.actor, 'set-retention');
  const placer = alias(people, 'placer');
  return ctx.db
    .select({
      id: legalHolds.id,
      name: people.name,
      reference: legalHolds.reference,
      placedAt: legalHolds.placedAt,
      placedBy: placer.name,
    })
    .from(legalHolds)
    .innerJoin(people, eq(people.id, legalHolds.personId))
    .innerJoin(placer, eq(placer.id, legalHolds.placedById))
    .where(isNull(legalHolds.liftedAt))
    .orderBy(asc(people.name), asc(legalHolds.placedAt))
    .all();
}

/**
 * Stops the deletion of everything that a person is in, until the hold is lifted. For HR. Refuses with
 * `retention.person_unknown` or `retention.person_ambiguous`. The reference is not in the log: it may say too much.
 */
export function placeHold(ctx: Context, { person, reference }: PlaceHold): void {
  authorizeFunction(ctx.actor, 'set-retention');
  transact(ctx.db, (tx) => {
    const [personId, another] = peopleCalled(tx, person);
    if (personId === undefined) throw new Refusal('invalid', 'retention.person_unknown');
    if (another !== undefined) throw new Refusal('invalid', 'retention.person_ambiguous');
    const id = newId();
    tx.insert(legalHolds)
      .values({ id, personId, reference, placedAt: ctx.now, placedById: ctx.actor.personId })
      .run();
    appendAuditEvent(ctx, tx, {
      action: 'hold.place',
      subjectType: 'person',
      subjectId: personId,
      details: { hold: id },
    });
  });
}

/** Lets the clocks run again. For HR. Refuses with `retention.hold_gone` where it does not stand any more. */
export function liftHold(ctx: Context, id: string): void {
  authorizeFunction(ctx.actor, 'set-retention');
  transact(ctx.db, (tx) => {
    const standing = and(eq(legalHolds.id, id), isNull(legalHolds.liftedAt));
    const hold = tx.select({ personId: legalHolds.personId }).from(legalHolds).where(standing).get();
    if (!hold) throw new Refusal('conflict', 'retention.hold_gone');
    tx.update(legalHolds).set({ liftedAt: ctx.now, liftedById: ctx.actor.personId }).where(standing).run();
    appendAuditEvent(ctx, tx, {
      action: 'hold.lift',
      subjectType: 'person',
      subjectId: hold.personId,
      details: { hold: id },
    });
  });
}

/** Whether a hold stands on a person: they are told that one does, and never why. */
export function holdStandsOn(db: Db, personId: string): boolean {
  const standing = and(eq(legalHolds.personId, personId), isNull(legalHolds.liftedAt));
  return db.select({ id: legalHolds.id }).from(legalHolds).where(standing).get() !== undefined;
}
