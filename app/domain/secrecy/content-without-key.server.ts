import type { Db } from 'db/client.server';
import { sealedColumns } from 'db/sealed/columns.server';
import { placeOf } from 'db/sealed/places';
import { type Column, getTableName, type SQL, sql } from 'drizzle-orm';

/**
 * How many conversations have sealed content whose key the keyring neither has nor says to be destroyed: the keyring
 * is older than the database then, or another's.
 */
export function countContentWithoutKey(db: Db): number {
  const lacking = sealedColumns().flatMap(({ columns }) => columns.filter(isOfText).map(lackingIn));
  return db.all(sql.join(lacking, sql` union `)).length;
}

/** A document comes with texts of its conversation. */
const isOfText = (column: Column) => column.getSQLType() === 'text';

/** What was stored before there were keys is text, and in need of none. */
function lackingIn(column: Column): SQL {
  const { part, conversation } = placeOf(getTableName(column.table));
  return sql`
    select ${conversation} as id from ${column.table}
    where typeof(${column}) = 'blob'
    and not exists (
      select 1 from keyring.data_keys where conversation_id = ${conversation} and part = ${part}
    )
    and not exists (
      select 1 from keyring.erasures where conversation_id = ${conversation} and part in (${part}, 'record')
    )`;
}
