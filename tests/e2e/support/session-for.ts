import { beginSession } from 'app/domain/accounts/sessions.server';
import { findPersonByEmail } from 'app/domain/people/find-person.server';
import { sessionCookie } from 'app/http/cookies.server';
import { transact } from 'db/client.server';
import { demoEmail } from 'db/seed/demo-organisation';
import type { Served } from './server';

/**
 * The cookie of somebody who has logged in with their password just now. The browser is given it: three pages less than
 * by the login page, for each of some eighty people.
 */
export async function sessionFor({ address, inDatabase }: Served, key: string) {
  const id = inDatabase((db) =>
    transact(db, (tx) => beginSession(tx, findPersonByEmail(db, demoEmail(key)), new Date())),
  );
  const [name = '', value = ''] = (await sessionCookie(false).serialize(id)).split(/[=;]/);
  return { name, value, url: address };
}
