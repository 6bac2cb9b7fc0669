import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sealedText } from '../sealed/column';
import { id, instant } from './columns';
import { conversations } from './conversations';
import { people } from './people';
import { summaries } from './signing';
import { FILING_STATES, PURPOSES } from './vocabulary';

/** A copy of a signed summary on its way into a case system's folder; one for each summary and target. */
export const filings = sqliteTable(
  'filings',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id),
    /** What the operator's file calls the target. */
    target: text('target').notNull(),
    /** Who in HR asked for it; null where the target takes everything that is signed. */
    requestedById: text('requested_by_id').references(() => people.id),
    /** What it was asked for, and a case number or a few words; null where nobody has asked. */
    purpose: text('purpose', { enum: PURPOSES }),
    reference: sealedText('reference'),
    state: text('state', { enum: FILING_STATES }).notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Null once it is delivered or given up. */
    nextAttemptAt: instant('next_attempt_at'),
    /** Code of the last failure, e.g. ENOSPC. */
    error: text('error'),
    /** What the PDF is called in the folder; null until it is delivered. */
    fileName: text('file_name'),
    /** SHA-256 of the PDF; null until it is logged that it goes to the target, which is before it can be seen there. */
    sha256: text('sha256'),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    uniqueIndex('filings_one_a_target').on(table.summaryId, table.target),
    index('filings_by_next_attempt').on(table.nextAttemptAt),
    index('filings_by_conversation').on(table.conversationId),
  ],
);

/** A letter on its way to somebody without a screen: a PDF and its metadata in the folder for Digital Post. */
export const letters = sqliteTable(
  'letters',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    /** The talk that the form in it is for. */
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    createdById: text('created_by_id')
      .notNull()
      .references(() => people.id),
    state: text('state', { enum: FILING_STATES }).notNull(),
    createdAt: instant('created_at').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at'),
    error: text('error'),
    fileName: text('file_name'),
    deliveredAt: instant('delivered_at'),
  },
  (table) => [
    index('letters_by_next_attempt').on(table.nextAttemptAt),
    index('letters_by_conversation').on(table.conversationId),
  ],
);
