import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { people } from './people';

/** A framework as it was read: immutable, since templates and signed summaries cite it. */
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
  },
  (table) => [uniqueIndex('frameworks_by_source').on(table.sourceSha256)],
);

/** An interview template; immutable, since conversations are held on it. */
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
  },
  (table) => [
    index('interview_templates_by_framework').on(table.frameworkId),
    uniqueIndex('interview_templates_one_each').on(table.frameworkId, table.type, table.role, table.language),
  ],
);
