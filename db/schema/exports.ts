import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sealedText } from '../sealed/column';
import { id, instant } from './columns';
import { conversations } from './conversations';
import { people } from './people';
import { EXPORT_STATES, LEFT_OUT, PURPOSES } from './vocabulary';

/** Each time HR opened or exported a signed summary, had it filed, or took its agreements out, with the purpose that was stated. */
export const disclosures = sqliteTable(
  'disclosures',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    purpose: text('purpose', { enum: PURPOSES }).notNull(),
    /** Case number or a few words. */
    reference: sealedText('reference').notNull(),
    kind: text('kind', { enum: ['opened', 'exported', 'filed', 'agreements'] }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('disclosures_by_conversation').on(table.conversationId)],
);

/** An archive of signed summaries that HR has asked for: a job makes it, and after a while it is gone. */
export const exports = sqliteTable(
  'exports',
  {
    id: id(),
    requestedById: text('requested_by_id')
      .notNull()
      .references(() => people.id),
    purpose: text('purpose', { enum: PURPOSES }).notNull(),
    /** Case number or a few words. Sealed with the master key. */
    reference: blob('reference', { mode: 'buffer' }).notNull(),
    state: text('state', { enum: EXPORT_STATES }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** How many summaries it was asked to have. */
    requested: integer('requested').notNull(),
    /** How many of the items are in the archive, as the job last said. */
    done: integer('done').notNull().default(0),
    attempts: integer('attempts').notNull().default(0),
    /** When it is to be made; while it is being made, when whoever makes it is taken to have died. */
    nextAttemptAt: instant('next_attempt_at'),
    /** Why there is no archive, e.g. ENOSPC. */
    error: text('error'),
    /** What the archive on the disk is encrypted with, sealed with the master key; null before it is made and after it is gone. */
    sealedKey: blob('sealed_key', { mode: 'buffer' }),
    /** Size and SHA-256 of the archive as it is downloaded. */
    bytes: integer('bytes'),
    sha256: text('sha256'),
    readyAt: instant('ready_at'),
    expiresAt: instant('expires_at'),
    /** When it was last begun to be downloaded. */
    downloadedAt: instant('downloaded_at'),
  },
  (table) => [index('exports_by_requester').on(table.requestedById, table.createdAt)],
);

/** The conversations whose summaries go into an archive, in its order. */
export const exportItems = sqliteTable(
  'export_items',
  {
    exportId: text('export_id')
      .notNull()
      .references(() => exports.id),
    place: integer('place').notNull(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    /** Why it is not in the archive after all; null where it is, or the archive is not made yet. */
    leftOut: text('left_out', { enum: LEFT_OUT }),
  },
  (table) => [
    primaryKey({ columns: [table.exportId, table.place] }),
    index('export_items_by_conversation').on(table.conversationId),
  ],
);
