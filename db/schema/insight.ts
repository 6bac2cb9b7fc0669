import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant } from './columns';
import { conversations } from './conversations';
import { cycles } from './cycles';
import { people } from './people';
import { CONTRIBUTION_KINDS, CYCLE_TYPES, YEAR_FIGURE_KINDS } from './vocabulary';

/**
 * What talks say together, until the figures of their round are made: one row for each thing that one person
 * contributed, with nothing that leads back to them. No instant, no order (the table is WITHOUT ROWID, in the order of
 * random ids), no person and no conversation.
 */
export const contributions = sqliteTable(
  'contributions',
  {
    id: id(),
    /** The round; null for what is said outside one. */
    cycleId: text('cycle_id').references(() => cycles.id),
    /** The year in which it was contributed. */
    year: integer('year').notNull(),
    type: text('type', { enum: CYCLE_TYPES }).notNull(),
    /** The closest unit in or above the person's own with enough people in the same role; it may be gone by now. */
    unitId: text('unit_id').notNull(),
    /** Role id of the framework, or of everybody where too few have the role. */
    role: text('role').notNull(),
    frameworkId: text('framework_id'),
    kind: text('kind', { enum: CONTRIBUTION_KINDS }).notNull(),
    /** Id of the statement, the theme or the question of the evaluation. */
    subject: text('subject').notNull(),
    /** A word of the scale, or one of a fixed list: never free text. */
    value: text('value').notNull(),
  },
  (table) => [
    index('contributions_by_year').on(table.year, table.type, table.kind, table.subject),
    index('contributions_by_cycle').on(table.cycleId, table.kind, table.subject),
  ],
);

/** Figures are made once of each round, and of each year's talks outside of rounds, and never again. */
export const figureReleases = sqliteTable(
  'figure_releases',
  {
    id: id(),
    cycleId: text('cycle_id').references(() => cycles.id),
    year: integer('year').notNull(),
    type: text('type', { enum: CYCLE_TYPES }).notNull(),
    /** So many people each figure is about at least. */
    fewest: integer('fewest').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Null while they are being made. */
    completedAt: instant('completed_at'),
  },
  (table) => [
    uniqueIndex('figure_releases_one_a_cycle').on(table.cycleId),
    uniqueIndex('figure_releases_one_a_year').on(table.year, table.type).where(sql`${table.cycleId} is null`),
  ],
);

/** A figure that may be seen. Whatever has none here is withheld. */
export const figures = sqliteTable(
  'figures',
  {
    id: id(),
    releaseId: text('release_id')
      .notNull()
      .references(() => figureReleases.id),
    /** Null for the whole organisation. */
    role: text('role'),
    /** With all below it, those of the role; null for everybody of the role. The unit may be gone by now. */
    unitId: text('unit_id'),
    /** The first version of the framework, so that what later ones keep is one series. */
    frameworkId: text('framework_id'),
    kind: text('kind', { enum: CONTRIBUTION_KINDS }).notNull(),
    subject: text('subject').notNull(),
    /** JSON: how many people chose each word, or each set of words; nothing where even the whole organisation is too few. */
    groups: text('groups').notNull(),
  },
  (table) => [index('figures_by_place').on(table.releaseId, table.role, table.unitId)],
);

/** Who can say how a talk was, and that they have; never what they said. */
export const evaluations = sqliteTable(
  'evaluations',
  {
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    answered: text('answered', { enum: ['yes', 'no', 'declined'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.personId] })],
);

/** The numbers of a calendar year, made up once and never again: triggers refuse every change. */
export const yearReports = sqliteTable(
  'year_reports',
  {
    year: integer('year').primaryKey(),
    /** The day whose employees are counted, in the year. */
    asOf: civilDate('as_of').notNull(),
    /** So many people each number is about at least. */
    fewest: integer('fewest').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [check('no_year_of_fewer_than_five', sql`${table.fewest} >= 5`)],
);

/** What is kept of a year: rounded to the nearest five, so that no difference to another figure is about anybody. */
export const yearFigures = sqliteTable(
  'year_figures',
  {
    id: id(),
    year: integer('year')
      .notNull()
      .references(() => yearReports.year),
    kind: text('kind', { enum: YEAR_FIGURE_KINDS }).notNull(),
    /** Which right; empty for the other kinds. */
    subject: text('subject').notNull(),
    /** A part of the organisation with all below it, as it was called then; null for all of it. */
    unitId: text('unit_id'),
    unitName: text('unit_name'),
    /** JSON as in `figures`, each count rounded; nothing where there were too few. */
    groups: text('groups').notNull(),
  },
  (table) => [index('year_figures_by_year').on(table.year)],
);

/** How many people a figure has to be about; without a row five. */
export const insightSettings = sqliteTable(
  'insight_settings',
  {
    id: integer('id').primaryKey(),
    fewest: integer('fewest').notNull(),
    savedAt: instant('saved_at').notNull(),
    savedById: text('saved_by_id')
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    check('one_insight_setting', sql`${table.id} = 1`),
    check('never_fewer_than_five', sql`${table.fewest} >= 5`),
  ],
);
