import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { conversations } from './conversations';
import { cycles } from './cycles';
import { people, units } from './people';
import { CONTRIBUTION_KINDS, CYCLE_TYPES } from './vocabulary';

/**
 * What talks say together: one row for each thing that one person contributed, with nothing that leads back
 * to them. No instant, no order (the table is WITHOUT ROWID, in the order of random ids), no person and no
 * conversation.
 */
export const contributions = sqliteTable(
  'contributions',
  {
    id: id(),
    /** The round; null for talks outside one. */
    cycleId: text('cycle_id').references(() => cycles.id),
    year: integer('year').notNull(),
    type: text('type', { enum: CYCLE_TYPES }).notNull(),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
    /** Role id of the framework. */
    role: text('role').notNull(),
    frameworkId: text('framework_id'),
    kind: text('kind', { enum: CONTRIBUTION_KINDS }).notNull(),
    /** Id of the statement, the theme or the question of the evaluation. */
    subject: text('subject').notNull(),
    /** A word of the scale, 'chosen', 'agreed' or an answer of the evaluation: always one of a fixed list, never free text. */
    value: text('value').notNull(),
  },
  (table) => [
    index('contributions_by_year').on(table.year, table.type, table.kind),
    index('contributions_by_cycle').on(table.cycleId, table.kind),
  ],
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
