import { integer, text } from 'drizzle-orm/sqlite-core';

/** An instant, stored as milliseconds since 1970 UTC. */
export const instant = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** A civil date, stored as YYYY-MM-DD: it means the same day whatever the time zone. */
export const civilDate = (name: string) => text(name);

/** A random, unguessable id (see `newId`). */
export const id = () => text('id').primaryKey();

/** Counts the changes of a row, so that a writer who saw an older text is told instead of overwriting. */
export const version = () => integer('version').notNull().default(1);
