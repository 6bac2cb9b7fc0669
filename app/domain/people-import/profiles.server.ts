import type { Db, Transaction } from 'db/client.server';
import { importProfiles } from 'db/schema/people';
import { desc, eq } from 'drizzle-orm';
import { newId } from '../ids';
import { recognizeColumns } from './columns.rules';
import { type Choices, type ImportProfile, ImportProfileSchema, type Table } from './people-import.schema';

type Named = { name: string; choices: Choices };

/** The profile with this name, or undefined. */
export function findProfile(db: Db | Transaction, name: string): ImportProfile | undefined {
  const row = db.select().from(importProfiles).where(eq(importProfiles.name, name)).get();
  return row && ImportProfileSchema.parse(JSON.parse(row.content));
}

/** The choices last made for a file with just this heading; null where there are none. */
function profileFor(db: Db | Transaction, header: readonly string[]): Named | null {
  const heading = JSON.stringify(header);
  const rows = db.select().from(importProfiles).orderBy(desc(importProfiles.savedAt)).all();
  for (const { name, content } of rows) {
    const profile = ImportProfileSchema.parse(JSON.parse(content));
    if (JSON.stringify(profile.header) === heading) return { name, choices: profile.choices };
  }
  return null;
}

/** What to begin with where nothing has been chosen: the profile of this heading, else what its words say. */
export function proposeChoices(db: Db | Transaction, table: Pick<Table, 'header' | 'cpr'>): Named {
  const known = profileFor(db, table.header);
  if (known) return known;
  const columns = recognizeColumns(
    table.header.map((heading, column) => (table.cpr.columns.includes(column) ? '' : heading)),
  );
  return { name: '', choices: { columns, roles: {}, otherRole: '' } };
}

/** Keeps the choices under this name, in place of those that had it. */
export function saveProfile(tx: Transaction, name: string, profile: ImportProfile, now: Date): void {
  const content = JSON.stringify(profile);
  tx.insert(importProfiles)
    .values({ id: newId(), name, content, savedAt: now })
    .onConflictDoUpdate({ target: importProfiles.name, set: { content, savedAt: now } })
    .run();
}
