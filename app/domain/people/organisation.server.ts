import type { Db, Transaction } from 'db/client.server';
import { organisations } from 'db/schema/people';

/** The organisation that the database belongs to, or undefined before the first run. */
export function findOrganisation(db: Db | Transaction) {
  return db.select().from(organisations).get();
}
