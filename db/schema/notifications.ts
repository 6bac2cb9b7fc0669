import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { conversations } from './conversations';
import { cycles } from './cycles';
import { people } from './people';
import { MAIL_KINDS } from './vocabulary';

/** Mails to send and sent: written in the transaction of what they tell about, ids and codes only. */
export const mails = sqliteTable(
  'mails',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    kind: text('kind', { enum: MAIL_KINDS }).notNull(),
    /** Null where it is about the person and no conversation. */
    conversationId: text('conversation_id').references(() => conversations.id),
    /** The round that it is about; null where it is about no round. */
    cycleId: text('cycle_id').references(() => cycles.id),
    /** What it tells of, where that happens once: no second mail is queued about the same (`reminder:<id>:7`). */
    event: text('event').unique(),
    createdAt: instant('created_at').notNull(),
    /** Null once it is sent or given up. */
    nextAttemptAt: instant('next_attempt_at'),
    attempts: integer('attempts').notNull().default(0),
    sentAt: instant('sent_at'),
    /** Code of the last failure, e.g. ECONNREFUSED. */
    error: text('error'),
  },
  (table) => [
    index('mails_by_next_attempt').on(table.nextAttemptAt),
    // Whether somebody has such a mail waiting is asked for every mail that is queued.
    index('mails_by_person').on(table.personId, table.kind),
  ],
);
