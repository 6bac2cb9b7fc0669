import type { Db, Transaction } from 'db/client.server';
import { agreementNotes } from 'db/schema/conversations';
import { people } from 'db/schema/people';
import { asc, eq, inArray, sql } from 'drizzle-orm';

/** How an agreement was said to be going: who said it, when, and in their own words. */
export type Progress = Pick<typeof agreementNotes.$inferSelect, 'id' | 'progress' | 'text' | 'at'> & {
  by: string;
};

/** What has been noted on agreements during the year, the first note first; the caller has been allowed to read them. */
export function listNotes(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, Progress[]> {
  const notes = new Map<string, Progress[]>();
  const rows = db
    .select({
      agreementId: agreementNotes.agreementId,
      id: agreementNotes.id,
      progress: agreementNotes.progress,
      text: agreementNotes.text,
      at: agreementNotes.at,
      by: people.name,
    })
    .from(agreementNotes)
    .innerJoin(people, eq(people.id, agreementNotes.personId))
    .where(inArray(agreementNotes.agreementId, [...agreementIds]))
    // Two notes of the same instant stand in the order they came.
    .orderBy(asc(agreementNotes.at), sql`${agreementNotes}.rowid`)
    .all();
  for (const { agreementId, ...note } of rows)
    notes.set(agreementId, [...(notes.get(agreementId) ?? []), note]);
  return notes;
}

/** The latest note on each. */
export function latestProgress(
  db: Db | Transaction,
  agreementIds: readonly string[],
): ReadonlyMap<string, Progress> {
  return new Map(
    [...listNotes(db, agreementIds)].flatMap(([id, notes]) => {
      const last = notes.at(-1);
      return last ? [[id, last] as const] : [];
    }),
  );
}
