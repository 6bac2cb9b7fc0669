import { hash } from '@node-rs/argon2';
import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { people } from 'db/schema/people';
import { DEMO_ADMINISTRATOR, DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import { type Inhabitant, largeMunicipality } from 'db/seed/large-municipality';
import { and, inArray, isNull } from 'drizzle-orm';
import { addDays, civilDateOf } from '../../domain/dates';
import { newId } from '../../domain/ids';
import { setLeave } from '../../domain/people/leaves.server';
import { importPeople, previewImport } from '../../domain/people-import/import-people.server';
import { proposeChoices } from '../../domain/people-import/profiles.server';
import { readTable } from '../../domain/people-import/read-table.server';
import type { Demo } from './load-demo.server';

const HEADING = [
  ...['Medarbejdernummer', 'Navn', 'E-mail', 'Stilling', 'Enhed', 'Enhedskode', 'Overordnet enhed'],
  ...['Leders medarbejdernummer', 'Rolle', 'Ansat fra', 'Fratrådt'],
];

/**
 * So many more people in the demo's municipality. They come as they would come to a real one: in a file of the payroll
 * system, with those on leave registered afterwards. Everybody has the demo's password.
 */
export async function addCrowd(demo: Demo, count: number, now: Date): Promise<Inhabitant[]> {
  const crowd = largeMunicipality(count);
  const ctx = demo.as(DEMO_ADMINISTRATOR.key, now);
  const table = readTable(Buffer.from(payrollOf(crowd, now)));
  const file = { table, choices: proposeChoices(ctx.db, table).choices };
  const { fingerprint } = previewImport(ctx, file);
  importPeople(ctx, newId(), file, { fingerprint, endMany: false });
  for (const { key, leave } of crowd)
    if (leave) {
      const day = dayFrom(now);
      const to = leave.to === null ? null : day(leave.to);
      setLeave(ctx, demo.idOf(key), { from: day(leave.from), to }, null);
    }
  await lendPassword(demo, crowd);
  return crowd;
}

const dayFrom = (now: Date) => (days: number) => addDays(civilDateOf(now), days);

function payrollOf(crowd: readonly Inhabitant[], now: Date): string {
  const day = dayFrom(now);
  const lines = crowd.map((person) => [
    ...[person.number, person.name, demoEmail(person.key), person.title],
    ...[person.unit.name, person.unit.code, person.unit.parent, person.leader ?? '', person.role],
    ...[day(person.startsIn), person.endsIn === null ? '' : day(person.endsIn)],
  ]);
  return [HEADING, ...lines].map((line) => line.join(';')).join('\r\n');
}

/** One password for thousands who are made up: a hash that costs little to check will do. */
async function lendPassword({ db }: Demo, crowd: readonly Inhabitant[]): Promise<void> {
  const passwordHash = await hash(DEMO_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const numbers = crowd.map(({ number }) => `${number}`);
  transact(db, (tx) => {
    for (let from = 0; from < numbers.length; from += 500) {
      const some = numbers.slice(from, from + 500);
      const ids = tx.select({ id: people.id }).from(people).where(inArray(people.employeeNumber, some));
      tx.update(accounts)
        .set({ passwordHash })
        .where(and(inArray(accounts.personId, ids), isNull(accounts.passwordHash)))
        .run();
    }
  });
}
