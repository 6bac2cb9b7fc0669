import { newId } from 'app/domain/ids';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import type { TestOrganisation } from './test-database';

/** From `from` (a civil date) on, the person reports to another leader; `lastDay` is the last with the old one. */
export function moveReport(
  { db, idOf }: Pick<TestOrganisation, 'db' | 'idOf'>,
  person: string,
  to: { leader: string; lastDay: string; from: string },
): void {
  const present = db
    .select()
    .from(employments)
    .where(eq(employments.personId, idOf(person)))
    .get();
  if (!present) throw new Error(`${person} works nowhere`);
  db.update(employments).set({ endsOn: to.lastDay }).where(eq(employments.id, present.id)).run();
  db.insert(employments)
    .values({ ...present, id: newId(), leaderId: idOf(to.leader), startsOn: to.from, endsOn: null })
    .run();
}
