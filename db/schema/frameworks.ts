import {
  type AnySQLiteColumn,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import { id, instant, version } from './columns';
import { people } from './people';

/** The document that frameworks are read from, as text: what the places of their statements point into. */
export const frameworkDocuments = sqliteTable(
  'framework_documents',
  {
    id: id(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    /** Of the bytes as they came. */
    sha256: text('sha256').notNull(),
    text: text('text').notNull(),
    /** Of `text`: a later release may make another text of the same PDF, and places point into one of them. */
    textSha256: text('text_sha256').notNull(),
    storedAt: instant('stored_at').notNull(),
  },
  (table) => [
    // The same bytes are read otherwise under another media type.
    uniqueIndex('framework_documents_one_each').on(table.sha256, table.mediaType, table.textSha256),
  ],
);

/** A published version of a framework: immutable, since templates and signed summaries cite it. */
export const frameworks = sqliteTable(
  'frameworks',
  {
    id: id(),
    name: text('name').notNull(),
    /** `muskat.framework/1` as JSON. */
    content: text('content').notNull(),
    sourceSha256: text('source_sha256').notNull(),
    importedAt: instant('imported_at').notNull(),
    importedBy: text('imported_by').references(() => people.id),
    /** 1 for the first, one higher for each that replaces the one before. */
    version: integer('version').notNull().default(1),
    /** The version that this one replaces; a version is replaced once at most. */
    replacesId: text('replaces_id').references((): AnySQLiteColumn => frameworks.id),
    /** Null where only the framework itself was taken in, as from a `muskat.framework/1` file. */
    documentId: text('document_id').references(() => frameworkDocuments.id),
  },
  (table) => [
    index('frameworks_by_source').on(table.sourceSha256),
    uniqueIndex('frameworks_replaced_once').on(table.replacesId),
  ],
);

/** A framework under review: what the reader made of a document, and what people have corrected since. */
export const frameworkDrafts = sqliteTable('framework_drafts', {
  id: id(),
  documentId: text('document_id').references(() => frameworkDocuments.id),
  /** `muskat.framework/1` as JSON, before any correction. */
  original: text('original').notNull(),
  /** The published version that this one is to replace. */
  replacesId: text('replaces_id').references(() => frameworks.id),
  version: version(),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').references(() => people.id),
  changedAt: instant('changed_at').notNull(),
});

/** The corrections of a draft in their order; the last can be undone. */
export const frameworkDraftEdits = sqliteTable(
  'framework_draft_edits',
  {
    draftId: text('draft_id')
      .notNull()
      .references(() => frameworkDrafts.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** A `FrameworkEdit` as JSON. */
    edit: text('edit').notNull(),
    madeAt: instant('made_at').notNull(),
    madeBy: text('made_by').references(() => people.id),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.number] })],
);

/** An approved interview template; immutable, since conversations are held on it. */
export const interviewTemplates = sqliteTable(
  'interview_templates',
  {
    id: id(),
    frameworkId: text('framework_id')
      .notNull()
      .references(() => frameworks.id),
    type: text('type', { enum: ['mus', 'lus', 'grus', 'status'] }).notNull(),
    role: text('role').notNull(),
    language: text('language', { enum: ['da', 'en'] }).notNull(),
    /** `muskat.template/1` as JSON. */
    content: text('content').notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: text('created_by').references(() => people.id),
    length: text('length', { enum: ['full', 'focused'] })
      .notNull()
      .default('full'),
    /** 1 for the first, one higher for each that replaces the one before. */
    version: integer('version').notNull().default(1),
    /** The version that this one replaces; a version is replaced once at most. */
    replacesId: text('replaces_id').references((): AnySQLiteColumn => interviewTemplates.id),
  },
  (table) => [
    index('interview_templates_by_framework').on(table.frameworkId),
    uniqueIndex('interview_templates_replaced_once').on(table.replacesId),
  ],
);

/** Templates that are no longer offered to leaders; the conversations held on them keep them. */
export const retiredTemplates = sqliteTable('retired_templates', {
  templateId: text('template_id')
    .primaryKey()
    .references(() => interviewTemplates.id),
  retiredAt: instant('retired_at').notNull(),
  retiredBy: text('retired_by').references(() => people.id),
});

/** A template that is being edited; approving it makes a version. */
export const templateDrafts = sqliteTable('template_drafts', {
  id: id(),
  frameworkId: text('framework_id')
    .notNull()
    .references(() => frameworks.id),
  /** `muskat.template/1` as JSON, with what the organisation has changed. */
  content: text('content').notNull(),
  /** The approved version that this one is to replace. */
  replacesId: text('replaces_id').references(() => interviewTemplates.id),
  version: version(),
  createdAt: instant('created_at').notNull(),
  createdBy: text('created_by').references(() => people.id),
  changedAt: instant('changed_at').notNull(),
});
