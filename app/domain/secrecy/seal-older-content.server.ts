import { type Db, type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { sealedColumns } from 'db/sealed/columns.server';
import { sealingWhatStands } from 'db/sealed/sealed';
import { getTableName, inArray, sql } from 'drizzle-orm';
import { giveMissingKeys } from './give-missing-keys.server';

/** What `user_version` says of a database whose content is sealed; one of an earlier release says 0. */
const SEALED = 1;

/**
 * Seals the content of a database of an earlier release, which has it as text: once, all of it or nothing. Asks one
 * number where it has been done. The connection has been lent the functions.
 *
 * The keys come first, in a transaction of their own: a process killed afterwards leaves keys that nothing is sealed
 * with, and not the other way round.
 */
export function sealOlderContent(db: Db): void {
  if (isSealed(db)) return;
  giveMissingKeys(db, 'all');
  transact(db, (tx) => {
    // Two processes started at once: the other one has done it.
    if (isSealed(db)) return;
    // A new database has nothing to seal.
    if (tx.select({ id: conversations.id }).from(conversations).limit(1).get()) sealAll(tx);
    db.$client.pragma(`user_version = ${SEALED}`);
  });
  // The text is in the log of the database until that is emptied.
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
}

const isSealed = ({ $client }: Db) => $client.pragma('user_version', { simple: true }) === SEALED;

/** What is signed or noted is changed by nobody: its triggers stand aside for this, and are back when others look. */
function sealAll(tx: Transaction): void {
  const sealed = sealedColumns();
  const triggers = tx.all<{ name: string; sql: string }>(
    sql`select name, sql from sqlite_master where type = 'trigger' and ${inArray(
      sql`tbl_name`,
      sealed.map(({ table }) => getTableName(table)),
    )}`,
  );
  for (const trigger of triggers) tx.run(sql`drop trigger ${sql.identifier(trigger.name)}`);
  for (const { table, columns } of sealed) {
    const set = columns.map((column) => sql`${sql.identifier(column.name)} = ${sealingWhatStands(column)}`);
    tx.run(sql`update ${table} set ${sql.join(set, sql`, `)}`);
  }
  for (const trigger of triggers) tx.run(sql.raw(trigger.sql));
}
