import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sealedText } from '../sealed/column';
import { instant } from './columns';
import { conversations } from './conversations';
import { people } from './people';
import { PURPOSES } from './vocabulary';

/** Each time HR opened or exported a signed summary, with the purpose that was stated. */
export const disclosures = sqliteTable(
  'disclosures',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    purpose: text('purpose', { enum: PURPOSES }).notNull(),
    /** Case number or a few words. */
    reference: sealedText('reference').notNull(),
    kind: text('kind', { enum: ['opened', 'exported'] }).notNull(),
    at: instant('at').notNull(),
  },
  (table) => [index('disclosures_by_conversation').on(table.conversationId)],
);
