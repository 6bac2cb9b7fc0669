import { sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant } from './columns';
import { EMPLOYMENT_SOURCES } from './vocabulary';

/** The one organisation that this database belongs to. */
export const organisations = sqliteTable(
  'organisations',
  {
    id: integer('id').primaryKey(),
    name: text('name').notNull(),
    language: text('language', { enum: ['da', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [check('one_organisation', sql`${table.id} = 1`)],
);

export const people = sqliteTable(
  'people',
  {
    id: id(),
    name: text('name').notNull(),
    /** Lower case; what one logs in with. */
    email: text('email').notNull().unique(),
    /** What the payroll system knows the person by: an import recognises them by it. */
    employeeNumber: text('employee_number').unique(),
    /** What the directory that provisions people (SCIM) calls the person. */
    externalId: text('external_id').unique(),
    language: text('language', { enum: ['da', 'en'] }).notNull(),
    createdAt: instant('created_at').notNull(),
  },
  // Pages of the list begin after a name. Words are found in `people_search`, which triggers keep.
  (table) => [index('people_by_name').on(table.name, table.id)],
);

/** A part of the organisation, under another or at the top. */
export const units = sqliteTable(
  'units',
  {
    id: id(),
    name: text('name').notNull(),
    parentId: text('parent_id'),
    /** What the payroll system calls it. */
    code: text('code').unique(),
  },
  (table) => [index('units_by_parent').on(table.parentId)],
);

/** Who works where, as what, and under whom; dates say when it holds, the last day included. */
export const employments = sqliteTable(
  'employments',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    title: text('title').notNull(),
    /** Role id of the framework: medarbejder, funktionsleder, centerleder ... */
    role: text('role').notNull(),
    /** The person whose report this is; null at the top. */
    leaderId: text('leader_id').references(() => people.id),
    startsOn: civilDate('starts_on').notNull(),
    endsOn: civilDate('ends_on'),
    /** Where it was registered: an import ends only what an import began. */
    source: text('source', { enum: EMPLOYMENT_SOURCES }).notNull().default('page'),
  },
  (table) => [
    index('employments_by_person').on(table.personId, table.startsOn, table.endsOn),
    index('employments_by_leader').on(table.leaderId),
    index('employments_by_unit').on(table.unitId, table.startsOn, table.endsOn, table.personId),
    check('not_own_leader', sql`${table.leaderId} is null or ${table.leaderId} <> ${table.personId}`),
  ],
);

/** Somebody is away for long (orlov); why is nobody's business. The last day included; open where it is not known. */
export const leaves = sqliteTable(
  'leaves',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    startsOn: civilDate('starts_on').notNull(),
    endsOn: civilDate('ends_on'),
  },
  (table) => [index('leaves_by_person').on(table.personId)],
);

/** Somebody stands in for a leader in a dated period, the last day included: a deputyship ends of its own accord. */
export const deputies = sqliteTable(
  'deputies',
  {
    id: id(),
    leaderId: text('leader_id')
      .notNull()
      .references(() => people.id),
    deputyId: text('deputy_id')
      .notNull()
      .references(() => people.id),
    startsOn: civilDate('starts_on').notNull(),
    endsOn: civilDate('ends_on').notNull(),
    appointedById: text('appointed_by_id')
      .notNull()
      .references(() => people.id),
    appointedAt: instant('appointed_at').notNull(),
    /** Ended before its time: it holds no more from this instant. */
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    index('deputies_by_deputy').on(table.deputyId, table.startsOn, table.endsOn),
    index('deputies_by_leader').on(table.leaderId, table.startsOn, table.endsOn),
    check('not_own_deputy', sql`${table.leaderId} <> ${table.deputyId}`),
    check('deputy_for_a_period', sql`${table.startsOn} <= ${table.endsOn}`),
  ],
);

/** How a file of the payroll system is read: separator, encoding and which column is what. */
export const importProfiles = sqliteTable('import_profiles', {
  id: id(),
  name: text('name').notNull().unique(),
  /** JSON, see people-import.schema. */
  content: text('content').notNull(),
  savedAt: instant('saved_at').notNull(),
});

/** A file of the payroll system on its way in, for the hour that looking it over may take. */
export const importDrafts = sqliteTable('import_drafts', {
  id: id(),
  /** Who read it in; nobody else gets to see it. */
  personId: text('person_id')
    .notNull()
    .references(() => people.id),
  /** The rows, sealed with the master key and without anything that looks like a CPR number; null once they are imported. */
  content: blob('content', { mode: 'buffer' }),
  /** JSON: what was chosen, see people-import.schema; null until then. */
  choices: text('choices'),
  /** JSON: how many were added, changed and ended; null until then. */
  result: text('result'),
  expiresAt: instant('expires_at').notNull(),
});
