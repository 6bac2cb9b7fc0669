import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sealedBytes, sealedText } from '../sealed/column';
import { instant } from './columns';
import { conversations } from './conversations';
import { people } from './people';
import { SIDES } from './vocabulary';

/** The organisation's own certificate authorities; the newest issues. */
export const certificateAuthorities = sqliteTable('certificate_authorities', {
  id: text('id').primaryKey(),
  certificatePem: text('certificate_pem').notNull(),
  /** Private key, AES-256-GCM under the master key. */
  sealedKey: blob('sealed_key', { mode: 'buffer' }).notNull(),
  createdAt: instant('created_at').notNull(),
});

/** A frozen summary: version 1, and one more after each reopening. */
export const summaries = sqliteTable(
  'summaries',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    number: integer('number').notNull(),
    /** `muskat.summary/2` (older ones /1) as canonical JSON. */
    snapshot: sealedText('snapshot').notNull(),
    frozenAt: instant('frozen_at').notNull(),
    frozenBy: text('frozen_by')
      .notNull()
      .references(() => people.id),
    voidedAt: instant('voided_at'),
    voidReason: sealedText('void_reason'),
  },
  (table) => [uniqueIndex('summaries_one_a_number').on(table.conversationId, table.number)],
);

/** The bytes after freezing (0) and after each signature (1, 2 ...): never changed, never removed. */
export const summaryRevisions = sqliteTable(
  'summary_revisions',
  {
    id: text('id').primaryKey(),
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id),
    revision: integer('revision').notNull(),
    pdf: sealedBytes('pdf').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('summary_revisions_one_each').on(table.summaryId, table.revision),
    index('summary_revisions_by_sha256').on(table.sha256),
  ],
);

/** Who signed which revision, and the one-shot certificate that was issued for it. */
export const signatures = sqliteTable(
  'signatures',
  {
    id: text('id').primaryKey(),
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id),
    revisionId: text('revision_id')
      .notNull()
      .references(() => summaryRevisions.id),
    side: text('side', { enum: SIDES }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    signedAt: instant('signed_at').notNull(),
    /** Empty where the person signed without reservation. */
    reservation: sealedText('reservation').notNull(),
    /** How identity was proved, e.g. 'password'. */
    proof: text('proof').notNull(),
    authorityId: text('authority_id')
      .notNull()
      .references(() => certificateAuthorities.id),
    certificateSerial: text('certificate_serial').notNull().unique(),
    certificatePem: text('certificate_pem').notNull(),
  },
  (table) => [uniqueIndex('signatures_one_a_person').on(table.summaryId, table.personId)],
);
