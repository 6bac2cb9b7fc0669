import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant } from './columns';
import { people } from './people';
import { REQUEST_DECISIONS, REQUEST_KINDS } from './vocabulary';

/** How long each part is kept, as the organisation has decided; without a row the defaults of `retention.rules` hold. */
export const retentionSettings = sqliteTable(
  'retention_settings',
  {
    id: integer('id').primaryKey(),
    /** Preparations: days after the last signature. */
    preparationDays: integer('preparation_days').notNull(),
    /** A talk that was never signed, or was cancelled: days after the day it was set to, or was cancelled. */
    unsignedDays: integer('unsigned_days').notNull(),
    /** A signed talk: until so many later ones of its type are signed. */
    laterTalks: integer('later_talks').notNull(),
    /** Somebody who has left: years after their last day, at most. */
    leaverYears: integer('leaver_years').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedById: text('saved_by_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [check('one_retention_setting', sql`${table.id} = 1`)],
);

/** Nothing of a person's is deleted while one stands: a case needs it. */
export const legalHolds = sqliteTable(
  'legal_holds',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** Case number or a few words. */
    reference: text('reference').notNull(),
    placedAt: instant('placed_at').notNull(),
    placedById: text('placed_by_id')
      .notNull()
      .references(() => people.id),
    liftedAt: instant('lifted_at'),
    liftedById: text('lifted_by_id').references(() => people.id),
  },
  (table) => [index('legal_holds_by_person').on(table.personId)],
);

/** What somebody asks of the organisation about their own data, and what it answered. */
export const privacyRequests = sqliteTable(
  'privacy_requests',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: REQUEST_KINDS }).notNull(),
    /** What is asked for, in the person's own words. Sealed with the master key. */
    text: blob('text', { mode: 'buffer' }).notNull(),
    receivedAt: instant('received_at').notNull(),
    /** The last day to answer: one month, or three where it was extended. */
    dueOn: civilDate('due_on').notNull(),
    /** Why the time was extended; the person sees it. Sealed with the master key. */
    extendedWhy: blob('extended_why', { mode: 'buffer' }),
    decision: text('decision', { enum: REQUEST_DECISIONS }),
    /** What the organisation answered. Sealed with the master key. */
    answer: blob('answer', { mode: 'buffer' }),
    decidedAt: instant('decided_at'),
    decidedById: text('decided_by_id').references(() => people.id),
  },
  (table) => [
    index('privacy_requests_by_person').on(table.personId),
    index('privacy_requests_by_due').on(table.dueOn),
  ],
);

/**
 * The conversations that the transaction at hand is erasing: what is signed is otherwise immutable, and the
 * triggers let deletions of these through. Empty outside such a transaction.
 */
export const erasing = sqliteTable('erasing', {
  conversationId: text('conversation_id').primaryKey(),
});
