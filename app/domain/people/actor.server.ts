import type { Db } from 'db/client.server';
import { grants } from 'db/schema/access';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import type { Actor } from '../context';

/** A person as the one who acts, with today's rights. For those who have proved it, and the system's own jobs. */
export function actorOf(db: Db, personId: string, provedAt: Date): Actor {
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw new Error(`there is no person ${personId}`);
  const given = db.select({ grant: grants.grant }).from(grants).where(eq(grants.personId, personId)).all();
  return { personId, name: person.name, grants: new Set(given.map((row) => row.grant)), provedAt };
}
