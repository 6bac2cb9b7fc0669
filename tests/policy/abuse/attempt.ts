import { createHash } from 'node:crypto';
import type { Db } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { gt, max } from 'drizzle-orm';
import type { Answer, Client } from 'tests/support/http-client';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, expect } from 'vitest';
import { createWorld, secretsOf, type World } from '../matrix/world';

/** One thing that somebody tries, and what becomes of it. */
export type Attempt = {
  /** Who, by name; nobody without one. */
  by: string | null;
  /** What has happened since they logged in. */
  since?: () => unknown;
  asks: (client: Client) => Promise<Answer>;
  status: number;
  /** What is logged as denied to them; null where nothing was refused. */
  denied: string | null;
  /** Whom it is logged of, where somebody else asks with what was theirs. */
  loggedOf?: string;
  /** What is logged as done on the way, and changes nothing that the attempt is after. */
  done?: readonly string[];
  /** Of all that is planted as secret: what the answer may hold, since it is their own. */
  mayRead?: readonly string[];
};

/** Whatever it is logged as. */
export const ANYTHING: string = expect.any(String);

/** One for all files that run in the same process: whatever is tried in it is taken back. */
let made: Promise<World> | null = null;

/**
 * A world with a conversation in each state, neither side of which has shared anything, and what holds an attempt in it
 * against the rules: the status, nothing written but the denial, and nothing secret in the answer. Every attempt is
 * taken back.
 */
export function abusedWorld() {
  const clients = new Map<string | null, Client>();
  let server: TestServer;
  let world: World;
  beforeAll(async () => {
    made ??= createWorld({ shared: false });
    world = await made;
    server = await startTestServer(world.organisation);
    clients.set(null, server.visitor());
  });
  afterAll(() => server.close());
  const clientOf = (name: string | null): Client => {
    const client = clients.get(name) ?? server.as(name ?? '');
    clients.set(name, client);
    return client;
  };
  return {
    get world() {
      return world;
    },
    get server() {
      return server;
    },
    async refuses({
      by,
      loggedOf,
      since,
      asks,
      status,
      denied,
      done = [],
      mayRead = [],
    }: Attempt): Promise<Answer> {
      const { db, idOf } = world.organisation;
      const client = clientOf(by);
      // The app's own transactions become parts of this one.
      db.$client.exec('begin');
      try {
        await since?.();
        const [before, seen] = [hashOfTables(db), lastOf(db)];
        const answer = await asks(client);
        expect(answer.status).toBe(status);
        expect(hashOfTables(db), 'something was changed').toBe(before);
        const name = loggedOf ?? by;
        const who = name && idOf(name);
        expect(loggedSince(db, seen)).toEqual([
          ...done.map((action) => ({ by: who, outcome: 'done', action })),
          ...(denied ? [{ by: who, outcome: 'denied', action: denied }] : []),
        ]);
        const secrets = secretsOf(world).filter((secret) => !mayRead.includes(secret));
        const said = `${JSON.stringify(answer.headers)}${answer.text}`;
        expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
        return answer;
      } finally {
        db.$client.exec('rollback');
      }
    },
  };
}

/** What is written when somebody is refused, or seen. */
const NOT_BUSINESS = ['audit_events', 'sessions', '__drizzle_migrations'];

/** A sum over every row of every business table, documents and what is encrypted included. */
export function hashOfTables({ $client }: Pick<Db, '$client'>): string {
  const hash = createHash('sha256');
  const tables = $client
    .prepare(
      // The tables that a search keeps for itself are written when a transaction begins, and say nothing that it does not.
      "select name from pragma_table_list where schema = 'main' and type <> 'shadow' and name not like 'sqlite_%' order by name",
    )
    .pluck()
    .all()
    .map(String)
    .filter((table) => !NOT_BUSINESS.includes(table));
  for (const table of tables)
    for (const row of $client.prepare(`select * from "${table}"`).raw().iterate())
      for (const value of Array.isArray(row) ? row : [])
        hash.update(Buffer.isBuffer(value) ? value : `${table}${typeof value}${value}\0`);
  return hash.digest('hex');
}

const lastOf = (db: Db) =>
  db
    .select({ seq: max(auditEvents.seq) })
    .from(auditEvents)
    .get()?.seq ?? 0;

const loggedSince = (db: Db, seq: number) =>
  db
    .select({ by: auditEvents.actorId, outcome: auditEvents.outcome, action: auditEvents.action })
    .from(auditEvents)
    .where(gt(auditEvents.seq, seq))
    .all();
