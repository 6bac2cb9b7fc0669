import { type Transaction, transact } from 'db/client.server';
import { leaves } from 'db/schema/people';
import { and, eq } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { newId } from '../ids';
import { assertPerson } from './find-person.server';
import type { Leave } from './person-forms.schema';

/**
 * Somebody is away for long, from the first day to the last one; null where that is not known yet. `id` is a
 * leave that is known already and gets other days. For administrators.
 *
 * Refuses with `people.leave_overlaps`, and with `people.leave_gone`.
 */
export function setLeave(ctx: Context, personId: string, { from, to }: Leave, id: string | null): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    assertPerson(tx, personId);
    const known = tx.select().from(leaves).where(eq(leaves.personId, personId)).all();
    if (id !== null && !known.some((leave) => leave.id === id))
      throw new Refusal('conflict', 'people.leave_gone');
    const others = known.filter((leave) => leave.id !== id);
    if (others.some((leave) => touch(leave, { startsOn: from, endsOn: to })))
      throw new Refusal('invalid', 'people.leave_overlaps');
    const days = { startsOn: from, endsOn: to };
    const leaveId = id ?? newId();
    if (id === null)
      tx.insert(leaves)
        .values({ id: leaveId, personId, ...days })
        .run();
    else tx.update(leaves).set(days).where(eq(leaves.id, id)).run();
    log(ctx, tx, id === null ? 'leave.add' : 'leave.change', personId, { leave: leaveId, from, to });
  });
}

/** Takes a leave back that was registered by mistake. For administrators. Refuses with `people.leave_gone`. */
export function removeLeave(ctx: Context, personId: string, id: string): void {
  authorizeFunction(ctx.actor, 'administer-people');
  transact(ctx.db, (tx) => {
    const own = and(eq(leaves.id, id), eq(leaves.personId, personId));
    if (tx.delete(leaves).where(own).run().changes === 0) throw new Refusal('conflict', 'people.leave_gone');
    log(ctx, tx, 'leave.remove', personId, { leave: id });
  });
}

type Days = { startsOn: string; endsOn: string | null };

function touch(one: Days, other: Days): boolean {
  const begins = one.startsOn > other.startsOn ? one : other;
  const earlier = begins === one ? other : one;
  return earlier.endsOn === null || begins.startsOn <= earlier.endsOn;
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  subjectId: string,
  details: Record<string, string | null>,
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'person', subjectId, details });
}
