import { setTimeout as wait } from 'node:timers/promises';
import { openDataToRead } from 'app/cli/open-data';
import { beginSession } from 'app/domain/accounts/sessions.server';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { type Db, transact } from 'db/client.server';
import type { Answer, Client } from 'tests/support/http-client';
import { type ServerProcess, startServerProcess } from 'tests/support/server-process';
import type { TestOrganisation } from 'tests/support/test-database';
import { cookieOf } from 'tests/support/test-server';
import { expect } from 'vitest';

type Rounds = {
  /** Each server is killed at random, within so many milliseconds after so many answers. */
  moments: { answers: number; within: number }[];
  /** What people do until the server is gone; it tells of every answer that they get. */
  work: (server: ServerProcess, answered: () => void) => Promise<unknown>;
  /** Whether all is there after the next start; `when` says when the last server was killed. */
  check: (db: Db, when: string) => void;
  /** What people do at the last server, which they can finish. */
  end?: (server: ServerProcess) => Promise<unknown>;
};

/** Starts a server on this data, kills it at work, looks at what the next finds, and kills that one too, and so on. */
export async function killedAtWork(folder: string, { moments, work, check, end }: Rounds): Promise<void> {
  let server = await startServerProcess(folder);
  try {
    for (const { answers, within } of moments) {
      const milliseconds = Math.random() * within;
      await killAtWork(server, work, { answers, milliseconds });
      server = await startServerProcess(folder);
      reading(folder, (db) => check(db, `killed ${milliseconds.toFixed(1)} ms after ${answers} answers`));
    }
    await end?.(server);
    reading(folder, (db) => check(db, 'in the end'));
  } finally {
    await server.kill();
  }
}

async function killAtWork(
  server: ServerProcess,
  work: Rounds['work'],
  { answers, milliseconds }: { answers: number; milliseconds: number },
): Promise<void> {
  let answered = 0;
  let atWork = true;
  const working = work(server, () => {
    answered += 1;
  }).finally(() => {
    atWork = false;
  });
  while (answered < answers && atWork) await wait(1);
  await wait(milliseconds);
  await server.kill();
  await working;
}

/** The data as the server has left it: looking repairs nothing. */
function reading(folder: string, look: (db: Db) => void): void {
  const { db, keys } = openDataToRead(folder);
  try {
    lendKeys(db, keys);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(verifyAuditChain(db, keys).firstBadRow).toBeNull();
    look(db);
  } finally {
    db.$client.close();
  }
}

/** The leader and the employee of a conversation, as every server of this data knows them; closes it here. */
export function browsersOf(organisation: TestOrganisation) {
  const { db, idOf } = organisation;
  const browser = (name: string) => {
    const cookie = cookieOf(transact(db, (tx) => beginSession(tx, idOf(name), new Date())));
    return (server: ServerProcess): Client => server.visitor(cookie);
  };
  const browsers = { anne: browser('Anne'), jonas: browser('Jonas') };
  db.$client.close();
  return browsers;
}

/** An answer; null where the server was gone before it had given it. */
export const orNone = (answer: Promise<Answer>): Promise<Answer | null> => answer.catch(() => null);
