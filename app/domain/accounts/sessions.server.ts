import { createHash, randomBytes } from 'node:crypto';
import { type Db, type Transaction, transact } from 'db/client.server';
import { prepared } from 'db/prepared.server';
import { accounts, sessions } from 'db/schema/access';
import { people } from 'db/schema/people';
import type { LOGIN_METHODS } from 'db/schema/vocabulary';
import { storageTroubleOf } from 'db/trouble.server';
import { and, eq, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Actor } from '../context';
import { civilDateOf } from '../dates';
import { actorFrom } from '../people/actor.server';
import { hasLeft } from '../people/has-left.server';

const MINUTE = 60_000;
/** Long enough for a talk of two hours with nobody touching the keyboard. */
const IDLE_LIMIT = 2 * 60 * MINUTE + 30 * MINUTE;
const ABSOLUTE_LIMIT = 12 * 60 * MINUTE;
/** Seen at most this often, so that reading a page is not always also a write. */
const SEEN_GRAIN = MINUTE;
/** So long a cookie that is used again is known to have been somebody's. */
const REMEMBERED = 24 * 60 * MINUTE;

/** How a session's id stands in the database. */
export const hashOf = (sessionId: string) => createHash('sha256').update(sessionId).digest('hex');

export type LoginMethod = (typeof LOGIN_METHODS)[number];

/** How somebody got in; `assurance` is what an outer login said of how sure it is (acr, amr), null for ours. */
export type HowLoggedIn = { method: LoginMethod; assurance: string | null };

/**
 * Begins a session for somebody who has just proved who they are. Returns the secret id for the cookie. Sessions that
 * ended a day ago, or that nobody came back to for as long, are swept away here.
 */
export function beginSession(
  tx: Transaction,
  personId: string,
  now: Date,
  { method, assurance }: HowLoggedIn = { method: 'password', assurance: null },
): string {
  const before = (age: number) => new Date(now.getTime() - age);
  tx.delete(sessions)
    .where(
      or(
        lt(sessions.endedAt, before(REMEMBERED)),
        lt(sessions.createdAt, before(ABSOLUTE_LIMIT + REMEMBERED)),
      ),
    )
    .run();
  const sessionId = randomBytes(32).toString('base64url');
  tx.insert(sessions)
    .values({
      idHash: hashOf(sessionId),
      personId,
      createdAt: now,
      lastSeenAt: now,
      provedAt: now,
      method,
      assurance,
    })
    .run();
  return sessionId;
}

/** The person has proved again who they are: what asks for a fresh proof opens for some minutes. */
export function renewProof(tx: Transaction, sessionId: string, now: Date): void {
  tx.update(sessions)
    .set({ provedAt: now })
    .where(eq(sessions.idHash, hashOf(sessionId)))
    .run();
}

/** Whether somebody is doing something, or a page that is left open asks by itself. */
export type Presence = 'active' | 'in-background';

const sessionAsked = prepared((db) =>
  db
    .select({ session: sessions, person: people, account: accounts })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .innerJoin(accounts, eq(accounts.personId, sessions.personId))
    .where(
      and(
        eq(sessions.idHash, sql.placeholder('idHash')),
        isNull(sessions.endedAt),
        isNull(accounts.disabledAt),
        sql`not ${hasLeft(people.id, sql.placeholder('today'))}`,
      ),
    )
    .prepare(),
);

type FoundActor = Actor & {
  language: 'da' | 'en';
  mustChangePassword: boolean;
  method: LoginMethod;
  /** When the session ends by itself unless somebody does something before. */
  endsAt: Date;
};

/**
 * Who is behind a session, with today's rights; null when it is unknown, idle too long, too old or
 * disabled, or when they have left. What happens in the background does not count as being there.
 */
export function findActor(
  db: Db,
  sessionId: string,
  now: Date,
  presence: Presence = 'active',
): FoundActor | null {
  const idHash = hashOf(sessionId);
  const row = sessionAsked(db).get({ idHash, today: civilDateOf(now) });
  if (!row) return null;
  const { session, person, account } = row;
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  if (idle > IDLE_LIMIT || age > ABSOLUTE_LIMIT) {
    whereThereIsRoom(() => transact(db, (tx) => endSession(tx, sessionId, now)));
    return null;
  }
  if (presence === 'active' && idle > SEEN_GRAIN)
    whereThereIsRoom(() =>
      transact(db, (tx) => {
        tx.update(sessions).set({ lastSeenAt: now }).where(eq(sessions.idHash, idHash)).run();
      }),
    );
  return {
    ...actorFrom(db, person, session.provedAt),
    language: person.language,
    mustChangePassword: account.mustChangePassword === 'yes',
    method: session.method,
    endsAt: new Date(
      Math.min(
        session.createdAt.getTime() + ABSOLUTE_LIMIT,
        (presence === 'active' ? now : session.lastSeenAt).getTime() + IDLE_LIMIT,
      ),
    ),
  };
}

/** A disk that is full, or another who is writing, keeps nobody from reading: the session just ends sooner. */
export function whereThereIsRoom(note: () => void): void {
  try {
    note();
  } catch (error) {
    if (storageTroubleOf(error) === null) throw error;
  }
}

/** The person has added a factor in this session and proved it: it counts as begun with it. */
export function raiseSession(tx: Transaction, sessionId: string, method: LoginMethod): void {
  tx.update(sessions)
    .set({ method })
    .where(eq(sessions.idHash, hashOf(sessionId)))
    .run();
}

export function endSession(tx: Transaction, sessionId: string, now: Date): void {
  end(tx, now, eq(sessions.idHash, hashOf(sessionId)));
}

/** Ends every session of a person: a new password leaves nobody logged in with the old one. */
export function endSessionsOf(tx: Transaction, personId: string, now: Date): void {
  end(tx, now, eq(sessions.personId, personId));
}

/** Ends the other sessions of a person: whoever sits at another machine has to get in by what holds now. */
export function endOtherSessionsOf(tx: Transaction, personId: string, sessionId: string, now: Date): void {
  end(tx, now, and(eq(sessions.personId, personId), ne(sessions.idHash, hashOf(sessionId))));
}

function end(tx: Transaction, now: Date, which: SQL | undefined): void {
  tx.update(sessions)
    .set({ endedAt: now })
    .where(and(which, isNull(sessions.endedAt)))
    .run();
}
