import type { Db } from 'db/client.server';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';

export type Addressee = { name: string; email: string };

/** Whom a mail goes to or speaks of, with the language they have chosen. */
export function addressee(db: Db, personId: string): Addressee & { language: 'da' | 'en' } {
  const { name, email, language } = people;
  return found(db.select({ name, email, language }).from(people).where(eq(people.id, personId)).get());
}

/** What a mail refers to is there: foreign keys hold it. */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('a mail refers to what is not there');
  return row;
}
