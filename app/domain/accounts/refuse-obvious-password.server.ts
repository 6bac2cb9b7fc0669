import type { Db } from 'db/client.server';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { Refusal } from '../errors';
import { findOrganisation } from '../people/organisation.server';
import { isLeaked } from './leaked-password.server';
import { isObvious } from './obvious-password.rules';

/**
 * Throws `account.password_obvious` for a password that somebody who knows the person and the place would try first, or
 * that many have had before.
 */
export function refuseObviousPassword(password: string, about: readonly string[]): void {
  if (isLeaked(password) || isObvious(password, about))
    throw new Refusal('invalid', 'account.password_obvious');
}

/** What is known of a person who is there already. */
export function aboutPerson(db: Db, personId: string): string[] {
  const person = db.select().from(people).where(eq(people.id, personId)).get();
  return [person?.name ?? '', person?.email ?? '', findOrganisation(db)?.name ?? ''];
}
