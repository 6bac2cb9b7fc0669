import { accounts, identities, passkeys } from 'db/schema/access';
import { employments, people } from 'db/schema/people';
import { and, asc, count, eq, exists, gt, gte, isNull, notExists, or } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import type { Context } from '../context';
import { civilDateOf } from '../dates';

const PAGE = 100;

/**
 * Those who work here, or are to, and have no way in yet: no password, no passkey and no outer login. By name, a page
 * at a time from after the person `afterId`. For administrators.
 */
export function listWithoutWayIn(ctx: Context, afterId: string | null = null) {
  authorizeFunction(ctx.actor, 'administer-people');
  const { db } = ctx;
  const after = afterId === null ? undefined : db.select().from(people).where(eq(people.id, afterId)).get();
  const working = db
    .select({ id: employments.id })
    .from(employments)
    .where(
      and(
        eq(employments.personId, people.id),
        or(isNull(employments.endsOn), gte(employments.endsOn, civilDateOf(ctx.now))),
      ),
    );
  const keys = db.select().from(passkeys).where(eq(passkeys.personId, people.id));
  const outer = db.select().from(identities).where(eq(identities.personId, people.id));
  const shut = and(
    isNull(accounts.passwordHash),
    isNull(accounts.disabledAt),
    exists(working),
    notExists(keys),
    notExists(outer),
  );
  const total =
    db
      .select({ people: count() })
      .from(people)
      .innerJoin(accounts, eq(accounts.personId, people.id))
      .where(shut)
      .get()?.people ?? 0;
  const rows = db
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .innerJoin(accounts, eq(accounts.personId, people.id))
    .where(
      and(
        shut,
        after
          ? or(gt(people.name, after.name), and(eq(people.name, after.name), gt(people.id, after.id)))
          : undefined,
      ),
    )
    .orderBy(asc(people.name), asc(people.id))
    .limit(PAGE + 1)
    .all();
  return { total, people: rows.slice(0, PAGE), more: rows.length > PAGE };
}
