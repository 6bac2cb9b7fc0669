import type { Db, Transaction } from 'db/client.server';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { Refusal } from '../errors';

/** The id of the person with this e-mail; throws where there is none. For the system's own jobs. */
export function findPersonByEmail(db: Db, email: string): string {
  const person = db.select({ id: people.id }).from(people).where(eq(people.email, email)).get();
  if (!person) throw new Error(`nobody has the e-mail ${email}`);
  return person.id;
}

/** The name of a person who is known to exist. */
export function nameOf(db: Db | Transaction, personId: string): string {
  const person = db.select({ name: people.name }).from(people).where(eq(people.id, personId)).get();
  if (!person) throw new Error(`there is no person ${personId}`);
  return person.name;
}

/** Whether somebody logs in with this e-mail. */
export function hasPerson(db: Db, email: string): boolean {
  return db.select({ id: people.id }).from(people).where(eq(people.email, email)).get() !== undefined;
}

/** Throws 'not-found' where there is no such person. For operations that have authorised. */
export function assertPerson(db: Db | Transaction, personId: string) {
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  if (!person) throw new Refusal('not-found', 'access.not_found');
  return person;
}
