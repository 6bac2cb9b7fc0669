import { join } from 'node:path';
import { type Keys, loadKeys } from 'app/domain/keys.server';
import { actorOf } from 'app/domain/people/actor.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { type Db, openDatabase } from 'db/client.server';
import { onTestFinished } from 'vitest';
import { NOW, type TestOrganisation } from './test-database';

function keysOf(db: Db, file: string): Keys {
  try {
    const keys = loadKeys(db, file, { first: false });
    lendKeys(db, keys);
    return keys;
  } catch (error) {
    // What is left open keeps others out.
    db.$client.close();
    throw error;
  }
}

/** The organisation as it is in this folder now, with the keys that lie there now; closed with the test. */
export function reopened(organisation: TestOrganisation, folder: string): TestOrganisation {
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  onTestFinished(() => {
    db.$client.close();
  });
  const keys = keysOf(db, join(folder, 'master.key'));
  const as = (name: string) => ({
    db,
    keys,
    now: NOW,
    actor: { ...actorOf(db, organisation.idOf(name), NOW), provedAt: NOW },
  });
  return { ...organisation, db, keys, as, system: () => ({ db, keys, now: NOW, actor: null }) };
}
