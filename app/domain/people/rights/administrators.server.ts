import type { Db, Transaction } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { employments } from 'db/schema/people';
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { hasLeft } from '../has-left.server';

/** Ids of the administrators who can log in today. */
export function administratorsToday(db: Db | Transaction, now: Date): string[] {
  return db
    .select({ personId: grants.personId })
    .from(grants)
    .innerJoin(accounts, eq(accounts.personId, grants.personId))
    .where(
      and(
        eq(grants.grant, 'administrator'),
        isNull(accounts.disabledAt),
        sql`not ${hasLeft(grants.personId, civilDateOf(now))}`,
      ),
    )
    .all()
    .map(({ personId }) => personId);
}

/**
 * Throws `people.last_administrator` where the person is an administrator and there is no other who can log
 * in and has no last day: without one nobody could give rights again.
 */
export function assertSomebodyAdministers(tx: Transaction, { without: personId }: { without: string }): void {
  const own = and(eq(grants.personId, personId), eq(grants.grant, 'administrator'));
  if (!tx.select().from(grants).where(own).get()) return;
  const leaves = sql`exists (select 1 from ${employments} where ${employments.personId} = ${grants.personId})
    and not exists (select 1 from ${employments} where ${employments.personId} = ${grants.personId} and ${employments.endsOn} is null)`;
  const other = tx
    .select({ personId: grants.personId })
    .from(grants)
    .innerJoin(accounts, eq(accounts.personId, grants.personId))
    .where(
      and(
        eq(grants.grant, 'administrator'),
        ne(grants.personId, personId),
        isNull(accounts.disabledAt),
        sql`not (${leaves})`,
      ),
    )
    .get();
  if (!other) throw new Refusal('conflict', 'people.last_administrator');
}
