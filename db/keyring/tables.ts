import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from '../schema/columns';
import { CONTENT_PARTS } from '../schema/vocabulary';

/*
 * The tables of the second file, the keyring. It is attached to the database under that name, is no part of its
 * migrations, and no part of a backup of it either: what is erased here is out of reach in every old backup.
 */

/** The key of each part of a conversation's content, wrapped by the master key. Without its key the content is noise. */
export const dataKeys = sqliteTable(
  'data_keys',
  {
    conversationId: text('conversation_id').notNull(),
    part: text('part', { enum: CONTENT_PARTS }).notNull(),
    wrappedKey: blob('wrapped_key', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.part] })],
);

/** What has been erased: ids, never content. A backup that is older is brought up to it when it is restored. */
export const erasures = sqliteTable('erasures', {
  seq: integer('seq').primaryKey(),
  at: instant('at').notNull(),
  part: text('part', { enum: CONTENT_PARTS }).notNull(),
  conversationId: text('conversation_id').notNull(),
});

/**
 * Keys that stay when the master key is replaced, wrapped by the newest. 'audit': the log's chain is made with it.
 * 'former-…': what an earlier master key sealed, in a backup from its time.
 */
export const keptKeys = sqliteTable('kept_keys', {
  purpose: text('purpose').primaryKey(),
  wrappedKey: blob('wrapped_key', { mode: 'buffer' }).notNull(),
});
