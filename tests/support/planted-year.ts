import { newId } from 'app/domain/ids';
import { agreements, conversationMembers, conversations } from 'db/schema/conversations';
import { employments, units } from 'db/schema/people';
import { sealing } from 'db/sealed/sealed';
import { eq } from 'drizzle-orm';
import { createTestOrganisation, NOW, type TestOrganisation } from './test-database';

const letter = (place: number) => String.fromCharCode(97 + place);
/** What the people without a name of their own are called, from the first: in letters, since addresses keep no digits. */
export const nameOf = (number: number) => `Nr ${letter(Math.floor(number / 26))}${letter(number % 26)}`;

/** Anne who leads, Hanne in HR, and so many more: `nameOf(1)`, `nameOf(2)` and so on. */
export function organisationOfNumbers(count: number): TestOrganisation {
  return createTestOrganisation([
    { name: 'Anne', role: 'leder' },
    { name: 'Hanne', grants: ['hr'] },
    ...Array.from({ length: count }, (_, at) => ({ name: nameOf(at + 1), leader: 'Anne' })),
  ]);
}

/** From the one number to the other, both included. */
export const numbersFrom = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, at) => nameOf(first + at));

/** A unit right below the first one that these work in. Returns its id. */
export function plantPart({ db, idOf }: TestOrganisation, name: string, members: readonly string[]): string {
  const id = newId();
  const parentId = db.select().from(units).get()?.id ?? null;
  db.insert(units).values({ id, name, parentId }).run();
  for (const member of members)
    db.update(employments)
      .set({ unitId: id })
      .where(eq(employments.personId, idOf(member)))
      .run();
  return id;
}

type Talk = Partial<typeof conversations.$inferInsert>;

/** A signed talk with each of these; with a plan, where it says so. */
export function plantTalks(
  organisation: TestOrganisation,
  names: readonly string[],
  heldOn: string,
  { plan = false, ...talk }: Talk & { plan?: boolean } = {},
): void {
  for (const name of names) plantTalk(organisation, [name], heldOn, plan, talk);
}

/** A signed talk with all of these as a group. */
export function plantGroup(organisation: TestOrganisation, names: readonly string[], heldOn: string): void {
  plantTalk(organisation, names, heldOn, false, {
    ...{ type: 'grus', employeeId: null, groupName: 'Holdet' },
  });
}

function plantTalk(
  { db, idOf, templateFor }: TestOrganisation,
  names: readonly string[],
  heldOn: string,
  plan: boolean,
  talk: Talk,
): void {
  const id = newId();
  const [name = ''] = names;
  db.insert(conversations)
    .values({
      ...{ id, type: 'mus', employeeId: idOf(name), leaderId: idOf('Anne'), heldOn, state: 'summary' },
      ...{ templateId: templateFor('medarbejder'), createdAt: new Date(`${heldOn}T09:00:00Z`) },
      ...talk,
    })
    .run();
  if (talk.employeeId === null)
    for (const member of names)
      db.insert(conversationMembers)
        .values({ conversationId: id, personId: idOf(member) })
        .run();
  if (plan) plantAgreement(db, id);
  db.update(conversations).set({ state: 'signed' }).where(eq(conversations.id, id)).run();
}

function plantAgreement(db: TestOrganisation['db'], conversationId: string): void {
  const at = { conversationId, id: newId() };
  db.insert(agreements)
    .values({
      ...{ ...at, position: 1, savedAt: NOW, memberId: null },
      ...{ goal: sealing(agreements.goal, at, 'x'), activity: sealing(agreements.activity, at, 'x') },
      ...{
        employeePart: sealing(agreements.employeePart, at, 'x'),
        leaderPart: sealing(agreements.leaderPart, at, 'x'),
      },
    })
    .run();
}
