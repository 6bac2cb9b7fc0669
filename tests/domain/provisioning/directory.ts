import { newId } from 'app/domain/ids';
import type { PersonSaid, ProvisioningContext } from 'app/domain/provisioning/provisioning.schema';
import { readProvisioned } from 'app/domain/provisioning/read-people.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { employments, people } from 'db/schema/people';
import { asc, eq } from 'drizzle-orm';
import { openSessions } from 'tests/support/open-sessions';
import type { TestOrganisation } from 'tests/support/test-database';

/** What a directory says of somebody new, but for what is given. */
export const said = (given: Partial<PersonSaid> = {}): PersonSaid => ({
  email: 'nanna@proeveby.example',
  name: 'Nanna Ny',
  externalId: 'entra-1',
  employeeNumber: null,
  active: true,
  title: 'Pædagog',
  department: 'Børn og unge',
  level: 'medarbejder',
  leaderId: null,
  ...given,
});

/** A directory with a token, in this organisation. */
export function directoryOf(organisation: TestOrganisation) {
  const { db } = organisation;
  const ctx = (): ProvisioningContext => ({ ...organisation.system(), tokenId: 'token-1' });
  return {
    ctx,
    /** What the directory would send of somebody who is here, were nothing to change. */
    known(id: string, given: Partial<PersonSaid> = {}): PersonSaid {
      const person = readProvisioned(ctx(), id);
      const { email, name, externalId, employeeNumber, active, title, department, leader } = person;
      const rest = { title: title || null, department, leaderId: leader?.id ?? null, level: null };
      return { email, name, externalId, employeeNumber, active, ...rest, ...given };
    },
    person: (id: string) => db.select().from(people).where(eq(people.id, id)).get(),
    employments: (id: string) =>
      db
        .select()
        .from(employments)
        .where(eq(employments.personId, id))
        .orderBy(asc(employments.startsOn))
        .all(),
    closedAt: (id: string) => db.select().from(accounts).where(eq(accounts.personId, id)).get()?.disabledAt,
    sessions: (id: string) => openSessions(db).filter(({ personId }) => personId === id).length,
    log: () =>
      db
        .select()
        .from(auditEvents)
        .all()
        .map(({ action, actorId, subjectId, details }) => ({
          action,
          actorId,
          subjectId,
          details: JSON.parse(details),
        })),
  };
}

/** Somebody without employment or account, as a row alone. */
export function plantPerson(organisation: TestOrganisation, given: Partial<typeof people.$inferInsert>) {
  const id = newId();
  const person = { id, name: 'Kim Kendt', email: 'kim.kendt@proeveby.example', language: 'da' as const };
  organisation.db
    .insert(people)
    .values({ ...person, createdAt: organisation.system().now, ...given })
    .run();
  return id;
}
