import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { civilDate, id, instant } from './columns';
import { conversations } from './conversations';
import { people } from './people';
import { TIME_PROPOSAL_STATES } from './vocabulary';

/** A time that the leader proposes for a talk; the employee accepts one, or says that none of them will do. */
export const timeProposals = sqliteTable(
  'time_proposals',
  {
    id: id(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    heldOn: civilDate('held_on').notNull(),
    /** As the clock in Denmark shows it, HH:MM. */
    startTime: text('start_time').notNull(),
    minutes: integer('minutes').notNull(),
    state: text('state', { enum: TIME_PROPOSAL_STATES }).notNull(),
    proposedAt: instant('proposed_at').notNull(),
    proposedById: text('proposed_by_id')
      .notNull()
      .references(() => people.id),
    answeredAt: instant('answered_at'),
  },
  (table) => [index('time_proposals_by_conversation').on(table.conversationId, table.state)],
);

/** The address under which a person's own calendar reads when their talks are; a new one revokes the old. */
export const calendarFeeds = sqliteTable('calendar_feeds', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** SHA-256 of the random token in the address. */
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: instant('created_at').notNull(),
  lastReadAt: instant('last_read_at'),
});
