import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { instant } from './columns';
import { people } from './people';

/** How somebody proves who they are. */
export const accounts = sqliteTable('accounts', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  passwordHash: text('password_hash').notNull(),
  /** True while the password is one that an administrator handed out. */
  mustChangePassword: text('must_change_password', { enum: ['yes', 'no'] }).notNull(),
  disabledAt: instant('disabled_at'),
});

/** What somebody may do besides being an employee and, by reporting lines, a leader. */
export const grants = sqliteTable(
  'grants',
  {
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    grant: text('grant', { enum: ['hr', 'administrator'] }).notNull(),
    givenAt: instant('given_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.grant] })],
);

export const sessions = sqliteTable(
  'sessions',
  {
    /** SHA-256 of the random id in the cookie: reading the database gives nobody a session. */
    idHash: text('id_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** When the person last proved who they are: signing wants it fresh. */
    provedAt: instant('proved_at').notNull(),
  },
  (table) => [index('sessions_by_person').on(table.personId)],
);
