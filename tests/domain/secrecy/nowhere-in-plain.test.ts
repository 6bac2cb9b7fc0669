import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_PARTS } from 'db/schema/vocabulary';
import { sealedColumns } from 'db/sealed/columns.server';
import { opened } from 'db/sealed/sealed';
import { getTableName, isNotNull } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CANARY, wholeLife } from './whole-life';

/** Milliseconds: a busy machine is no fault of what is tested. */
const GENEROUS = 60_000;
const folder = mkdtempSync(join(tmpdir(), 'secrecy-'));
const organisation = organisationWithTeam(folder);
const { db } = organisation;
beforeAll(async () => {
  await wholeLife(organisation);
}, GENEROUS);
afterAll(() => {
  db.$client.close();
  rmSync(folder, { recursive: true });
});

const columns = sealedColumns().flatMap(({ table, columns }) =>
  columns.map((column) => ({ name: `${getTableName(table)}.${column.name}`, table, column })),
);

/** Which of these words stand in a file as they are read. */
function found(file: string, words: readonly string[]): string[] {
  const bytes = readFileSync(join(folder, file));
  return words.filter((word) => bytes.includes(word));
}

const SECRETS = [CANARY, 'kanariefugl', '%PDF-'];

describe('what people write', () => {
  it.each(columns)('is sealed in $name, and opens as it was written', ({ table, column }) => {
    const rows = db
      .select({ content: opened(column), stored: column })
      .from(table)
      .where(isNotNull(column))
      .all();
    const written = rows.map(({ content }) => String(content));
    expect(written.some((content) => content.includes(CANARY) || isOther(column.name, content))).toBe(true);
    for (const { stored } of rows) expect(stored).toBeInstanceOf(Buffer);
  });

  it.each(['muskat.db', 'muskat.db-wal', 'muskat.keys.db', 'muskat.keys.db-wal'])(
    'is nowhere in %s while it is in use',
    (file) => {
      expect(existsSync(join(folder, file))).toBe(true);
      expect(found(file, SECRETS)).toEqual([]);
    },
  );

  it('is nowhere in a copy of the database, nor in the file once its log is in it, where other words are', () => {
    db.$client.prepare('VACUUM INTO ?').run(join(folder, 'copy.db'));
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    for (const file of ['copy.db', 'muskat.db'])
      expect(found(file, [...SECRETS, 'Prøveby Kommune'])).toEqual(['Prøveby Kommune']);
  });

  it('is never in a temporary file of the database, however much of it is sorted', () => {
    const inMemory = 2;
    expect(db.$client.pragma('temp_store', { simple: true })).toBe(inMemory);
  });

  it('does not come with the keys that open it', () => {
    const copy = readFileSync(join(folder, 'copy.db'));
    const keys = db.$client.prepare('select wrapped_key from keyring.data_keys').pluck().all();
    expect(keys).toHaveLength(4 * CONTENT_PARTS.length);
    for (const key of keys) expect(Buffer.isBuffer(key) && copy.includes(key)).toBe(false);
  });
});

/** A word that was chosen, and a document, whose text is compressed. */
const isOther = (column: string, content: string) =>
  column === 'scale' ? content === 'going-well' : column === 'pdf' && content.startsWith('%PDF-');
