import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant } from './columns';
import { interviewTemplates } from './frameworks';
import { people, units } from './people';
import { CYCLE_STATES, CYCLE_TYPES } from './vocabulary';

/** A round: talks of one kind, held within a period by a part of the organisation. */
export const cycles = sqliteTable(
  'cycles',
  {
    id: id(),
    name: text('name').notNull(),
    type: text('type', { enum: CYCLE_TYPES }).notNull(),
    state: text('state', { enum: CYCLE_STATES }).notNull(),
    /** The period in which the talks are held, both days included. */
    startsOn: civilDate('starts_on').notNull(),
    endsOn: civilDate('ends_on').notNull(),
    /** The last day to sign. */
    signBy: civilDate('sign_by').notNull(),
    /** So many days before a deadline people are reminded. */
    remindDays: integer('remind_days').notNull(),
    /** So many days after a deadline the leader's leader is told of the status. */
    escalateDays: integer('escalate_days').notNull(),
    createdAt: instant('created_at').notNull(),
    createdById: text('created_by_id')
      .notNull()
      .references(() => people.id),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    closedById: text('closed_by_id').references(() => people.id),
  },
  (table) => [index('cycles_by_state').on(table.state)],
);

/** The parts of the organisation that a round is for, with all below them; without a row all of it. */
export const cycleUnits = sqliteTable(
  'cycle_units',
  {
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    unitId: text('unit_id')
      .notNull()
      .references(() => units.id),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.unitId] })],
);

/** The template that each role talks by. */
export const cycleTemplates = sqliteTable(
  'cycle_templates',
  {
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    /** Role id of the framework. */
    role: text('role').notNull(),
    templateId: text('template_id')
      .notNull()
      .references(() => interviewTemplates.id),
  },
  (table) => [primaryKey({ columns: [table.cycleId, table.role] })],
);
