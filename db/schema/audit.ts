import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { civilDate, instant } from './columns';

/** Append-only: triggers refuse UPDATE and DELETE. Ids, never content. */
export const auditEvents = sqliteTable(
  'audit_events',
  {
    seq: integer('seq').primaryKey(),
    at: instant('at').notNull(),
    /** Null where nobody was logged in, or the system acted. */
    actorId: text('actor_id'),
    action: text('action').notNull(),
    outcome: text('outcome', { enum: ['done', 'denied'] }).notNull(),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id'),
    /** JSON of ids and codes. */
    details: text('details').notNull(),
    /** HMAC-SHA-256 over the row and the one before: a changed or missing row shows. */
    mac: text('mac').notNull(),
  },
  // Each has `seq` as its last column of its own accord: what is filtered comes in the order of the log.
  (table) => [
    index('audit_events_by_actor').on(table.actorId),
    index('audit_events_by_subject').on(table.subjectId),
    index('audit_events_by_action').on(table.action),
    index('audit_events_by_time').on(table.at),
    index('audit_events_denied').on(table.outcome).where(sql`outcome = 'denied'`),
  ],
);

/** Where the log stood at the end of a day, as it was also written outside the database. Append-only too. */
export const auditAnchors = sqliteTable('audit_anchors', {
  day: civilDate('day').primaryKey(),
  seq: integer('seq').notNull(),
  mac: text('mac').notNull(),
  writtenAt: instant('written_at').notNull(),
});
