import type { Db, Transaction } from 'db/client.server';
import { employments, people, units } from 'db/schema/people';
import { and, asc, eq } from 'drizzle-orm';
import { employmentHolds } from './current-employment.server';

/** Whether anybody reports to the person today. */
export function hasReports(db: Db, personId: string, now: Date): boolean {
  return (
    db
      .select({ id: employments.id })
      .from(employments)
      .where(and(eq(employments.leaderId, personId), employmentHolds(now)))
      .limit(1)
      .get() !== undefined
  );
}

/** Those who report to the person today, by name. */
export function listReports(db: Db | Transaction, personId: string, now: Date) {
  return db
    .select({
      personId: people.id,
      name: people.name,
      title: employments.title,
      role: employments.role,
      unit: units.name,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .innerJoin(units, eq(units.id, employments.unitId))
    .where(and(eq(employments.leaderId, personId), employmentHolds(now)))
    .orderBy(asc(people.name))
    .all();
}
