import { type Db, transact } from 'db/client.server';
import { importDrafts } from 'db/schema/people';
import { and, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import { readingFile } from '../audit/reading-file';
import type { Context } from '../context';
import { Refusal } from '../errors';
import { newId } from '../ids';
import {
  type Choices,
  ChoicesSchema,
  ImportCountsSchema,
  type Table,
  TableSchema,
} from './people-import.schema';
import { proposeChoices, saveProfile } from './profiles.server';
import { readTableInWorker } from './read-table-in-worker.server';

/** How long a file waits for somebody to look it over. */
const MINUTES_KEPT = 60;

const ContentSchema = z.object({ name: z.string(), table: TableSchema });
const labelOf = (id: string) => `import-draft:${id}`;

/**
 * Reads a file and keeps it, sealed and without CPR numbers, for an hour; returns its id. Nothing of it is registered
 * yet. For administrators. Refuses with the codes of `readTableInWorker`.
 */
export async function readForImport(
  ctx: Context,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<string> {
  authorizeFunction(ctx.actor, 'administer-people');
  const attempt = { action: 'people.import-read', subjectType: 'import' };
  return keepForImport(ctx, { name, table: await readingFile(attempt, () => readTableInWorker(bytes)) });
}

/** Keeps a file that has been read, as `readForImport` does. For administrators. */
export function keepForImport(ctx: Context, file: { name: string; table: Table }): string {
  authorizeFunction(ctx.actor, 'administer-people');
  const { table } = file;
  const id = newId();
  const content = ctx.keys.seal(Buffer.from(JSON.stringify({ name: file.name, table })), labelOf(id));
  const expiresAt = new Date(ctx.now.getTime() + MINUTES_KEPT * 60_000);
  transact(ctx.db, (tx) => {
    tx.insert(importDrafts).values({ id, personId: ctx.actor.personId, content, expiresAt }).run();
    appendAuditEvent(ctx, tx, {
      action: 'people.import-read',
      subjectType: 'import',
      subjectId: id,
      details: { rows: table.rows.length },
    });
  });
  return id;
}

/** Files that nobody looked over within the hour are gone. For the system's own job. */
export function discardExpiredImports({ db, now }: { db: Db; now: Date }): number {
  const expired = lte(importDrafts.expiresAt, now);
  // Most rounds there are none, and nothing need be written.
  if (!db.select({ id: importDrafts.id }).from(importDrafts).where(expired).get()) return 0;
  return transact(db, (tx) => tx.delete(importDrafts).where(expired).run().changes);
}

/** The draft row of whoever read the file in; to everybody else, and after an hour, there is none. */
function findDraft(ctx: Context, id: string) {
  authorizeFunction(ctx.actor, 'administer-people');
  const own = and(
    eq(importDrafts.id, id),
    eq(importDrafts.personId, ctx.actor.personId),
    gt(importDrafts.expiresAt, ctx.now),
  );
  const row = ctx.db.select().from(importDrafts).where(own).get();
  if (!row) throw new Refusal('not-found', 'people_import.gone');
  return row;
}

/** A file on its way in, with what has been chosen or else is proposed. Refuses with `people_import.gone`. */
export function openDraft(ctx: Context, id: string) {
  const row = findDraft(ctx, id);
  if (row.content === null) throw new Refusal('not-found', 'people_import.gone');
  const content = ctx.keys.open(row.content, labelOf(id)).toString('utf8');
  const { name, table } = ContentSchema.parse(JSON.parse(content));
  const proposed = proposeChoices(ctx.db, table);
  const chosen = row.choices === null ? null : ChoicesSchema.parse(JSON.parse(row.choices));
  return {
    fileName: name,
    table,
    /** Null until somebody has confirmed what the columns hold. */
    chosen,
    choices: chosen ?? proposed.choices,
    /** The profile that these choices are, or are to be, kept as; '' where there is none. */
    profileName: proposed.name,
  };
}

/** What became of a file; null while it is not imported. Refuses with `people_import.gone`. */
export function findResult(ctx: Context, id: string) {
  const { result } = findDraft(ctx, id);
  return result === null ? null : ImportCountsSchema.parse(JSON.parse(result));
}

/** Settles what the columns hold, and keeps that as a profile for the next file with the same heading. For administrators. */
export function chooseForImport(
  ctx: Context,
  id: string,
  { choices, profileName }: { choices: Choices; profileName: string },
): void {
  const { table } = openDraft(ctx, id);
  transact(ctx.db, (tx) => {
    tx.update(importDrafts)
      .set({ choices: JSON.stringify(choices) })
      .where(eq(importDrafts.id, id))
      .run();
    saveProfile(tx, profileName, { header: table.header, choices }, ctx.now);
    appendAuditEvent(ctx, tx, { action: 'people.import-choose', subjectType: 'import', subjectId: id });
  });
}
