import type { Db } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { grants } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../context';

const grantsGiven = prepared((db) =>
  db
    .select({ grant: grants.grant })
    .from(grants)
    .where(eq(grants.personId, sql.placeholder('personId')))
    .prepare(),
);

type Person = Pick<typeof people.$inferSelect, 'id' | 'name'>;

/** Somebody who has proved who they are, with today's rights. */
export function actorFrom(db: Db, person: Person, provedAt: Date): Actor {
  const given = grantsGiven(db).all({ personId: person.id });
  return {
    personId: person.id,
    name: person.name,
    grants: new Set(given.map(({ grant }) => grant)),
    provedAt,
  };
}

/** The same by the person's id. For the system's own jobs too. */
export function actorOf(db: Db, personId: string, provedAt: Date): Actor {
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw new Error(`there is no person ${personId}`);
  return actorFrom(db, person, provedAt);
}
