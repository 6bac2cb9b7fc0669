import { type Column, getTableName, type SQL, sql } from 'drizzle-orm';
import type { Sealed } from './column';
import { type ContentPart, placeOf } from './places';

/*
 * Content is encrypted on its way into the database and decrypted on its way out of it, by functions that
 * `app/domain/secrecy` lends the connection; a column that is sealed is readable in no other way.
 */

/** What a sealed column holds. */
type PlainOf<C extends Column> = C['_']['data'] extends Sealed<infer T> ? T : never;
type Nullable<C extends Column> = C['_']['notNull'] extends true ? never : null;

/** A row of a table as it is once its sealed columns are opened. */
export type Opened<Row> = {
  [Name in keyof Row]: Exclude<Row[Name], null> extends Sealed<infer Plain>
    ? Plain | Extract<Row[Name], null>
    : Row[Name];
};

/** The content of a sealed column, decrypted, for `select`. Not for a table under an alias. */
export function opened<C extends Column>(column: C): SQL<PlainOf<C> | Nullable<C>> {
  const table = getTableName(column.table);
  const { part, conversation, version } = placeOf(table);
  const open = sql.raw(column.getSQLType() === 'blob' ? 'muskat_open_bytes' : 'muskat_open');
  return sql`${open}(${keyOf(conversation, part)}, ${conversation}, ${part}, ${`${table}.${column.name}`}, ${idIn(table)}, ${version}, ${column})`;
}

type Row = { conversationId: string; id: string; version?: number };

/** Content on its way into a sealed column of the row, for `values` and `set`. `version` is the one that it is saved as. */
export function sealing<C extends Column>(
  column: C,
  { conversationId, id, version = 0 }: Row,
  plain: PlainOf<C> | Nullable<C>,
): SQL<C['_']['data'] | Nullable<C>> {
  const table = getTableName(column.table);
  const { part } = placeOf(table);
  return sql`muskat_seal(${keyOf(sql`${conversationId}`, part)}, ${conversationId}, ${part}, ${`${table}.${column.name}`}, ${id}, ${version}, ${plain})`;
}

/** What stands in a column from before there were keys. A text is told by its type, a document by how it begins. */
const isPlain = (column: Column): SQL =>
  column.getSQLType() === 'blob'
    ? sql`substr(${column}, 1, 5) = x'255044462d'`
    : sql`typeof(${column}) = 'text'`;

/**
 * The same content sealed, for an update of all rows; what is sealed stays. Content whose key has been destroyed since
 * is gone: noise stands for it until the row goes too.
 */
export function sealingWhatStands(column: Column): SQL {
  const table = getTableName(column.table);
  const { part, conversation, version } = placeOf(table);
  const key = keyOf(conversation, part);
  return sql`case
    when not ${isPlain(column)} then ${column}
    when ${key} is null then randomblob(28)
    else muskat_seal(${key}, ${conversation}, ${part}, ${`${table}.${column.name}`}, ${idIn(table)}, ${version}, ${column})
  end`;
}

const idIn = (table: string): SQL => sql`${sql.identifier(table)}.id`;

const keyOf = (conversation: SQL, part: ContentPart) =>
  sql`(select wrapped_key from data_keys where data_keys.conversation_id = ${conversation} and data_keys.part = ${part})`;
