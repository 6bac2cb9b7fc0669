import type { Db } from './client.server';

/**
 * A query that is built and compiled once for each open database, for what every request asks. Values come in through
 * `sql.placeholder`. A transaction runs on the same connection, so the query reads what it has written.
 */
export function prepared<Query>(build: (db: Db) => Query): (db: Db) => Query {
  const made = new WeakMap<Db, Query>();
  return (db) => {
    const query = made.get(db) ?? build(db);
    made.set(db, query);
    return query;
  };
}
