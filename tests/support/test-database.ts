import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grant } from 'app/domain/access/access.rules';
import type { Context, SystemContext } from 'app/domain/context';
import { newId } from 'app/domain/ids';
import { createKeys, type Keys, loadKeys } from 'app/domain/keys.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { type Db, openDatabase, type Transaction, transact } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { employments, organisations, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { testFramework, testTemplate } from './test-framework';

/** Monday 2 March 2026 at 10 in Denmark. */
export const NOW = new Date('2026-03-02T09:00:00Z');

type TestPerson = {
  name: string;
  role?: string;
  /** Name of the leader, who has been listed before. */
  leader?: string;
  grants?: Grant[];
  /** Stored password hash, where the test logs in. */
  passwordHash?: string;
};

export type TestOrganisation = {
  db: Db;
  keys: Keys;
  /** Moves the clock of the contexts made from now on. */
  setNow(now: Date): void;
  /** The context of the person with this name; of nobody without one. */
  as(name: string): Context;
  system(): SystemContext;
  idOf(name: string): string;
  /** The template for this role that the test organisation has; 'grus' for groups. */
  templateFor(role: string): string;
};

/** An empty database that has been through the migrations once: a copy of it is there in a tenth of their time. */
let empty: Buffer | null = null;
function migrated(): Buffer {
  empty ??= openDatabase(':memory:', 'migrations').$client.serialize();
  return empty;
}

/**
 * A real database in memory (or in this folder, as a server keeps it) with the real migrations, the given people (all in
 * one unit), and a small framework with a template for each of its roles.
 */
export function createTestOrganisation(listed: TestPerson[], folder?: string): TestOrganisation {
  if (folder) writeFileSync(join(folder, 'muskat.db'), migrated());
  const db = openDatabase(folder ? join(folder, 'muskat.db') : migrated(), 'migrations');
  const keys = folder
    ? loadKeys(db, join(folder, 'master.key'), { first: true })
    : createKeys(randomBytes(32));
  lendKeys(db, keys);
  let now = NOW;
  const ids = new Map(listed.map(({ name }) => [name, newId()]));
  const idOf = (name: string) => {
    const id = ids.get(name);
    if (!id) throw new Error(`nobody is called ${name}`);
    return id;
  };
  const templates = transact(db, (tx) => {
    storePeople(tx, listed, idOf);
    return storeTemplates(tx);
  });
  const as = (name: string): Context => {
    const given = db
      .select()
      .from(grants)
      .where(eq(grants.personId, idOf(name)))
      .all();
    const actor = {
      personId: idOf(name),
      name,
      grants: new Set(given.map((row) => row.grant)),
      provedAt: now,
    };
    return { db, keys, now, actor };
  };
  return {
    db,
    keys,
    setNow: (moved) => {
      now = moved;
    },
    as,
    system: () => ({ db, keys, now, actor: null }),
    idOf,
    templateFor: (role) => {
      const id = templates.get(role);
      if (!id) throw new Error(`no template for ${role}`);
      return id;
    },
  };
}

/** All of them employed in one unit. Many rows in one statement, here and below: hundreds of tests begin with this. */
function storePeople(tx: Transaction, listed: TestPerson[], idOf: (name: string) => string): void {
  tx.insert(organisations).values({ id: 1, name: 'Prøveby Kommune', language: 'da', createdAt: NOW }).run();
  const unitId = newId();
  tx.insert(units).values({ id: unitId, name: 'Børn og unge' }).run();
  if (listed.length === 0) return;
  const known = listed.map(({ name }) => {
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@proeveby.example`;
    return { id: idOf(name), name, email, language: 'da' as const, createdAt: NOW };
  });
  tx.insert(people).values(known).run();
  const opened = listed.map(({ name, passwordHash = 'none' }) => ({
    personId: idOf(name),
    passwordHash,
    mustChangePassword: 'no' as const,
  }));
  tx.insert(accounts).values(opened).run();
  const given = listed.flatMap(({ name, grants: own = [] }) =>
    own.map((grant) => ({ personId: idOf(name), grant, givenAt: NOW })),
  );
  if (given.length > 0) tx.insert(grants).values(given).run();
  const employed = listed.map(({ name, role = 'medarbejder', leader }) => ({
    id: newId(),
    personId: idOf(name),
    unitId,
    title: 'Pædagog',
    role,
    leaderId: leader ? idOf(leader) : null,
    startsOn: '2020-01-01',
  }));
  tx.insert(employments).values(employed).run();
}

function storeTemplates(tx: Transaction): Map<string, string> {
  const frameworkId = newId();
  tx.insert(frameworks)
    .values({
      id: frameworkId,
      name: testFramework.name,
      content: JSON.stringify(testFramework),
      sourceSha256: testFramework.source.sha256,
      importedAt: NOW,
    })
    .run();
  const kinds = [
    ...testFramework.roles.map((role) => ({ key: role.id, template: testTemplate(role.id) })),
    { key: 'grus', template: { ...testTemplate('medarbejder'), type: 'grus' as const } },
  ].map((kind) => ({ ...kind, id: newId() }));
  const rows = kinds.map(({ id, template }) => ({
    id,
    frameworkId,
    type: template.type,
    role: template.role,
    language: 'da' as const,
    content: JSON.stringify(template),
    createdAt: NOW,
  }));
  tx.insert(interviewTemplates).values(rows).run();
  return new Map(kinds.map(({ key, id }) => [key, id]));
}
