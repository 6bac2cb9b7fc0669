import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sealedBytes, sealedText } from '../sealed/column';
import { instant } from './columns';
import { conversations } from './conversations';
import { people } from './people';
import { DOCUMENTS, LOGO_TYPES, PERSONNEL_FILE, REVOCATION_REASONS, SIDES } from './vocabulary';

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

/** The bytes of each document after freezing (0) and after each signature (1, 2 ...): never changed, never removed. */
export const summaryRevisions = sqliteTable(
  'summary_revisions',
  {
    id: text('id').primaryKey(),
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id),
    document: text('document', { enum: DOCUMENTS }).notNull().default('whole'),
    revision: integer('revision').notNull(),
    pdf: sealedBytes('pdf').notNull(),
    sha256: text('sha256').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('summary_revisions_one_each').on(table.summaryId, table.document, table.revision),
    index('summary_revisions_by_sha256').on(table.sha256),
  ],
);

/** Who signed which document, and the one-shot certificate that was issued for it: whoever signs, signs all of them. */
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
    document: text('document', { enum: DOCUMENTS }).notNull().default('whole'),
    side: text('side', { enum: SIDES }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    signedAt: instant('signed_at').notNull(),
    /** Empty where the person signed without reservation. */
    reservation: sealedText('reservation').notNull(),
    /** How identity was proved, e.g. 'password'. */
    proof: text('proof').notNull(),
    /** The assurance level that the organisation's own login gave (`acr`, `amr`); null where it gave none. */
    assurance: text('assurance'),
    /** What a timestamp authority said the time was; null where none was asked. */
    stampedAt: instant('stamped_at'),
    authorityId: text('authority_id')
      .notNull()
      .references(() => certificateAuthorities.id),
    certificateSerial: text('certificate_serial').notNull().unique(),
    certificatePem: text('certificate_pem').notNull(),
  },
  (table) => [uniqueIndex('signatures_one_a_person').on(table.summaryId, table.personId, table.document)],
);

/** A signature that is given and waits for its timestamp: the bytes of the document as they will be but for the stamp. */
export const pendingSignatures = sqliteTable(
  'pending_signatures',
  {
    id: text('id').primaryKey(),
    summaryId: text('summary_id')
      .notNull()
      .references(() => summaries.id),
    document: text('document', { enum: DOCUMENTS }).notNull(),
    /** The revision that it extends. */
    extendsRevisionId: text('extends_revision_id')
      .notNull()
      .references(() => summaryRevisions.id),
    pdf: sealedBytes('pdf').notNull(),
    side: text('side', { enum: SIDES }).notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    signedAt: instant('signed_at').notNull(),
    reservation: sealedText('reservation').notNull(),
    proof: text('proof').notNull(),
    assurance: text('assurance'),
    authorityId: text('authority_id')
      .notNull()
      .references(() => certificateAuthorities.id),
    certificateSerial: text('certificate_serial').notNull(),
    certificatePem: text('certificate_pem').notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: instant('next_attempt_at').notNull(),
    /** Code of the last failure, e.g. ECONNREFUSED. */
    error: text('error'),
  },
  // The next to sign extends this one: nobody signs while it waits.
  (table) => [uniqueIndex('pending_signatures_one_a_document').on(table.summaryId, table.document)],
);

/** Certificates that are not to be believed any more, by serial number. */
export const certificateRevocations = sqliteTable('certificate_revocations', {
  serial: text('serial').primaryKey(),
  revokedAt: instant('revoked_at').notNull(),
  revokedById: text('revoked_by_id')
    .notNull()
    .references(() => people.id),
  reason: text('reason', { enum: REVOCATION_REASONS }).notNull(),
});

/** What the organisation has decided about its documents; without a row the defaults of `document-settings.rules` hold. */
export const documentSettings = sqliteTable(
  'document_settings',
  {
    id: integer('id').primaryKey(),
    /** What goes to the personnel file: an excerpt without what stays between the two, or the whole summary. */
    personnelFile: text('personnel_file', { enum: PERSONNEL_FILE }).notNull(),
    logoSha256: text('logo_sha256').references(() => logos.sha256),
    savedAt: instant('saved_at').notNull(),
    savedById: text('saved_by_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [check('one_document_setting', sql`${table.id} = 1`)],
);

/** The organisation's logos, the former ones too: documents that were frozen with one name it by its sum. */
export const logos = sqliteTable('logos', {
  sha256: text('sha256').primaryKey(),
  mediaType: text('media_type', { enum: LOGO_TYPES }).notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  savedAt: instant('saved_at').notNull(),
});
