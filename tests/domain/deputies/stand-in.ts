import { newId } from 'app/domain/ids';
import { deputies } from 'db/schema/people';
import type { TestOrganisation } from 'tests/support/test-database';

/** Somebody stands in for a leader in these days, by name; returns the id of the deputyship. */
export function standIn(
  { db, idOf }: TestOrganisation,
  deputy: string,
  leader: string,
  [startsOn, endsOn]: readonly [string, string],
): string {
  const id = newId();
  const appointed = { appointedById: idOf(leader), appointedAt: new Date('2026-01-05T08:00:00Z') };
  db.insert(deputies)
    .values({ id, deputyId: idOf(deputy), leaderId: idOf(leader), startsOn, endsOn, ...appointed })
    .run();
  return id;
}
