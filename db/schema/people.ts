import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant } from './columns';

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

export const people = sqliteTable('people', {
  id: id(),
  name: text('name').notNull(),
  /** Lower case; what one logs in with. */
  email: text('email').notNull().unique(),
  language: text('language', { enum: ['da', 'en'] }).notNull(),
  createdAt: instant('created_at').notNull(),
});

export const units = sqliteTable('units', {
  id: id(),
  name: text('name').notNull(),
  parentId: text('parent_id'),
});

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
  },
  (table) => [
    index('employments_by_person').on(table.personId),
    index('employments_by_leader').on(table.leaderId),
    check('not_own_leader', sql`${table.leaderId} is null or ${table.leaderId} <> ${table.personId}`),
  ],
);
