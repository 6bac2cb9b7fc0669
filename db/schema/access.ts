import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, instant } from './columns';
import { people } from './people';
import { GRANTS, LOGIN_METHODS } from './vocabulary';

/** How somebody proves who they are. */
export const accounts = sqliteTable('accounts', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Null for somebody who has never had a password: they log in through the organisation's own login. */
  passwordHash: text('password_hash'),
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
    grant: text('grant', { enum: GRANTS }).notNull(),
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
    method: text('method', { enum: LOGIN_METHODS }).notNull().default('password'),
    /** What the organisation's own login says of how sure it is (acr, amr); null for ours. */
    assurance: text('assurance'),
    /** An ended session opens nothing; it is kept for a day, to know a cookie that is used again. */
    endedAt: instant('ended_at'),
    /** When somebody was logged to have used it after its end: once is enough. */
    replayNotedAt: instant('replay_noted_at'),
  },
  (table) => [index('sessions_by_person').on(table.personId)],
);

/** A right that somebody asked for and that another administrator decides on. */
export const grantRequests = sqliteTable(
  'grant_requests',
  {
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    grant: text('grant', { enum: GRANTS }).notNull(),
    requestedById: text('requested_by_id')
      .notNull()
      .references(() => people.id),
    requestedAt: instant('requested_at').notNull(),
    decidedById: text('decided_by_id').references(() => people.id),
    decidedAt: instant('decided_at'),
    /** Null until it is decided; whoever asked can take it back. */
    decision: text('decision', { enum: ['given', 'refused', 'withdrawn'] }),
  },
  (table) => [index('grant_requests_by_person').on(table.personId)],
);

/** A passkey (WebAuthn credential) of a person. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential id, base64url. */
    id: id(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    publicKey: blob('public_key', { mode: 'buffer' }).notNull(),
    /** Of the last use: a copied key that counts backwards is refused. */
    counter: integer('counter').notNull(),
    /** JSON list of how the device is reached. */
    transports: text('transports').notNull(),
    /** What the person calls the device. */
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [index('passkeys_by_person').on(table.personId)],
);

/** The secret of an app that shows codes (TOTP). */
export const codeSecrets = sqliteTable('code_secrets', {
  personId: text('person_id')
    .primaryKey()
    .references(() => people.id),
  /** Sealed with the master key. */
  secret: blob('secret', { mode: 'buffer' }).notNull(),
  /** Null until the first code has been right. */
  confirmedAt: instant('confirmed_at'),
  /** The time step of the last code that was taken: no code works twice. */
  lastStep: integer('last_step'),
});

/** Codes for the day when the phone is lost; each works once. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    codeHash: text('code_hash').primaryKey(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    usedAt: instant('used_at'),
  },
  (table) => [index('recovery_codes_by_person').on(table.personId)],
);

/** Who somebody is to an outer login: issuer and subject, never the e-mail. */
export const identities = sqliteTable(
  'identities',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    personId: text('person_id')
      .notNull()
      .references(() => people.id),
    linkedAt: instant('linked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    uniqueIndex('identities_one_an_issuer').on(table.issuer, table.personId),
  ],
);

/** What a login that takes several steps remembers between them; used once, and only within minutes. */
export const loginSteps = sqliteTable('login_steps', {
  /** SHA-256 of the random id that the browser holds. */
  idHash: text('id_hash').primaryKey(),
  kind: text('kind', {
    enum: ['passkey-login', 'passkey-proof', 'new-passkey', 'second-factor', 'single-sign-on'],
  }).notNull(),
  personId: text('person_id').references(() => people.id),
  /** JSON: the challenge, or what the outer login has to give back. Sealed with the master key. */
  payload: blob('payload', { mode: 'buffer' }).notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** The code that is printed at the first start and lets one person set the organisation up. */
export const setupCodes = sqliteTable('setup_codes', {
  codeHash: text('code_hash').primaryKey(),
  createdAt: instant('created_at').notNull(),
  usedAt: instant('used_at'),
});

/** What a directory (SCIM) shows when it provisions people; made by an administrator and shown to them once. */
export const provisioningTokens = sqliteTable('provisioning_tokens', {
  id: id(),
  /** What the administrator calls it: "Entra ID". */
  name: text('name').notNull(),
  /** SHA-256 of the random token. */
  tokenHash: text('token_hash').notNull().unique(),
  createdById: text('created_by_id')
    .notNull()
    .references(() => people.id),
  createdAt: instant('created_at').notNull(),
  lastUsedAt: instant('last_used_at'),
  revokedAt: instant('revoked_at'),
});
