import type { Db, Transaction } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { employments, people, units } from 'db/schema/people';
import { asc, count, eq } from 'drizzle-orm';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';
import { hasLeft } from '../people/has-left.server';
import { employmentMeant } from '../people-import/employment-steps.rules';
import type { ProvisionedPerson, ProvisioningContext } from './provisioning.schema';

/** By what a directory can look for people; each of them has one at most. */
export type Sought = { by: 'id' | 'email' | 'externalId' | 'employeeNumber'; value: string };

const COLUMN = {
  id: people.id,
  email: people.email,
  externalId: people.externalId,
  employeeNumber: people.employeeNumber,
};

/** The person with this id, as a directory sees them. Refuses with `access.not_found`. */
export function readProvisioned(ctx: ProvisioningContext, id: string): ProvisionedPerson {
  const [person] = listProvisioned(ctx, { sought: { by: 'id', value: id }, skip: 0, most: 1 }).people;
  if (!person) throw new Refusal('not-found', 'access.not_found');
  return person;
}

/** People as a directory sees them: those who are sought, or everybody, page by page. `total` counts all of them. */
export function listProvisioned(
  { db, now }: ProvisioningContext,
  { sought, skip, most }: { sought: Sought | null; skip: number; most: number },
): { people: ProvisionedPerson[]; total: number } {
  const value = sought?.by === 'email' ? sought.value.toLowerCase() : sought?.value;
  const wanted = sought && value !== undefined ? eq(COLUMN[sought.by], value) : undefined;
  const rows = db
    .select({
      person: people,
      disabledAt: accounts.disabledAt,
      account: accounts.personId,
      left: hasLeft(people.id, civilDateOf(now)),
    })
    .from(people)
    .leftJoin(accounts, eq(accounts.personId, people.id))
    .where(wanted)
    .orderBy(asc(people.id))
    .limit(most)
    .offset(skip)
    .all();
  const total = db.select({ total: count() }).from(people).where(wanted).get()?.total ?? 0;
  return {
    total,
    people: rows.map(({ person, disabledAt, account, left }) => {
      const history = historyOf(db, person.id);
      // Of whoever has left, the last: a directory that takes them back does not have to say it all again.
      const work = employmentMeant(history, null, civilDateOf(now)) ?? history.at(-1);
      return {
        id: person.id,
        externalId: person.externalId,
        email: person.email,
        name: person.name,
        employeeNumber: person.employeeNumber,
        active: account !== null && disabledAt === null && !left,
        title: work?.title ?? '',
        department: work ? unitName(db, work.unitId) : null,
        leader: work?.leaderId ? leaderOf(db, work.leaderId) : null,
        createdAt: person.createdAt,
      };
    }),
  };
}

/** All employments of a person, from the first to the last. */
export const historyOf = (db: Db | Transaction, personId: string) =>
  db
    .select()
    .from(employments)
    .where(eq(employments.personId, personId))
    .orderBy(asc(employments.startsOn), asc(employments.id))
    .all();

const unitName = (db: Db, id: string) =>
  db.select({ name: units.name }).from(units).where(eq(units.id, id)).get()?.name ?? null;

const leaderOf = (db: Db, id: string) =>
  db.select({ id: people.id, name: people.name }).from(people).where(eq(people.id, id)).get() ?? null;
