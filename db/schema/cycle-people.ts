import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns';
import { conversations } from './conversations';
import { cycles } from './cycles';
import { people } from './people';
import { CYCLE_PROBLEMS, CYCLE_STANDINGS, EXCUSES } from './vocabulary';

/** Everybody whom a round is for, the ones who are let off and those who cannot be invited yet included. */
export const cyclePeople = sqliteTable(
  'cycle_people',
  {
    cycleId: text('cycle_id')
      .notNull()
      .references(() => cycles.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    standing: text('standing', { enum: CYCLE_STANDINGS }).notNull(),
    excuse: text('excuse', { enum: EXCUSES }),
    problem: text('problem', { enum: CYCLE_PROBLEMS }),
    /** The talk that the invitation made; members of a group share one. */
    conversationId: text('conversation_id').references(() => conversations.id),
    invitedAt: instant('invited_at'),
    /** No reminders about this round go to the person from then on. */
    remindersOffAt: instant('reminders_off_at'),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.cycleId, table.personId] }),
    index('cycle_people_by_standing').on(table.cycleId, table.standing),
    index('cycle_people_by_person').on(table.personId),
    index('cycle_people_by_conversation').on(table.conversationId),
  ],
);
