import { is } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, SQLiteCustomColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { schema } from '../schema.server';

/** The sealed columns, table by table: no others are of a type of our own. */
export function sealedColumns(): { table: SQLiteTable; columns: SQLiteColumn[] }[] {
  return Object.values(schema)
    .filter((table) => is(table, SQLiteTable))
    .map((table) => ({
      table,
      columns: getTableConfig(table).columns.filter((column) => is(column, SQLiteCustomColumn)),
    }))
    .filter(({ columns }) => columns.length > 0);
}
