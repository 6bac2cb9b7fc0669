import { newId } from 'app/domain/ids';
import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { interviewTemplates } from 'db/schema/frameworks';
import { employments, people, units } from 'db/schema/people';
import { sql } from 'drizzle-orm';
import { PASSWORD } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, type TestOrganisation } from 'tests/support/test-database';

const FIRST = ['Anna', 'Bent', 'Carla', 'Dorthe', 'Erik', 'Freja', 'Gunnar', 'Hanne', 'Ida', 'Jens'];
const MIDDLE = ['Bruun', 'Dahl', 'Falk', 'Holm', 'Krogh', 'Lind', 'Munk', 'Nord', 'Skov', 'Vang'];
const LAST = [
  'Andersen',
  'Bech',
  'Christensen',
  'Dam',
  'Eriksen',
  'Friis',
  'Hansen',
  'Jensen',
  'Kjær',
  'Larsen',
];
/** So many lead ten, and so many work in a unit. */
const TEAM = 10;

/** What everybody logs in with; quick to check, so that the rest of the time is seen. */
export { PASSWORD };

/**
 * Anne with a team of ten, Jonas in it, Adam who administers and Hanne in HR, among so many others: teams of ten under
 * one another, a unit for each, and a conversation of everybody with their leader.
 */
export async function organisationOf(others: number): Promise<TestOrganisation> {
  const passwordHash = await quickPassword(PASSWORD);
  const organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Jonas', leader: 'Anne', passwordHash },
    { name: 'Hanne', grants: ['hr'], passwordHash },
    { name: 'Adam', grants: ['administrator'], passwordHash },
  ]);
  const { db, idOf } = organisation;
  const template = db.select().from(interviewTemplates).get();
  if (!template) throw new Error('there is no template');
  const now = organisation.system().now;
  const ids = Array.from({ length: others }, newId);
  const unitIds = Array.from({ length: Math.ceil(others / TEAM) }, newId);
  transact(db, (tx) => {
    for (const [place, id] of unitIds.entries())
      tx.insert(units)
        .values({ id, name: `Enhed ${place}`, parentId: unitIds[Math.floor((place - 1) / TEAM)] })
        .run();
    for (const [place, id] of ids.entries()) {
      const name = `${nth(FIRST, place)} ${nth(MIDDLE, place / 10)} ${nth(LAST, place / 100)}`;
      const email = `nr${place}@proeveby.example`;
      tx.insert(people)
        .values({ id, name, email, employeeNumber: `${100_000 + place}`, language: 'da', createdAt: now })
        .run();
      tx.insert(accounts).values({ personId: id, passwordHash: 'none', mustChangePassword: 'no' }).run();
      tx.insert(employments)
        .values({
          id: newId(),
          personId: id,
          unitId: unitIds[Math.floor(place / TEAM)] ?? '',
          title: 'Pædagog',
          role: 'medarbejder',
          // The first nine are Anne's.
          leaderId: place < TEAM - 1 ? idOf('Anne') : (ids[Math.floor(place / TEAM) - 1] ?? idOf('Bo')),
          startsOn: '2020-01-01',
        })
        .run();
    }
    // One for each, as they stand when they have been called in.
    tx.run(sql`
      insert into conversations (id, type, state, employee_id, leader_id, template_id, held_on, created_at)
      select id, 'mus', 'preparing', person_id, leader_id, ${template.id}, '2026-04-01', ${Math.floor(now.getTime() / 1000)}
      from employments where leader_id is not null
    `);
  });
  db.$client.exec('analyze');
  return organisation;
}

const nth = (words: readonly string[], place: number) => words[Math.floor(place) % words.length] ?? '';
