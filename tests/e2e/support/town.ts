import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demo, loadDemo } from 'app/cli/sample/load-demo.server';
import { callInChoices } from 'app/domain/conversations/call-in-choices.server';
import { groupChoices } from 'app/domain/conversations/group/call-in-group.server';
import { type Keys, loadKeys } from 'app/domain/keys.server';
import { actorOf } from 'app/domain/people/actor.server';
import { findPersonByEmail } from 'app/domain/people/find-person.server';
import { lendKeys } from 'app/domain/secrecy/lend-keys.server';
import { type Db, openDatabase } from 'db/client.server';
import { DEMO_PEOPLE, demoEmail } from 'db/seed/demo-organisation';

const YEAR = 365 * 24 * 60 * 60_000;
const STARTER = 'ledelse-paa-alle-niveauer.md';

/** What the files of a newly founded town hold. Founding one takes a second, and every stage needs one. */
let founded: { name: string; bytes: Buffer }[] | null = null;

/** The demo's people and templates in this folder, as they were founded more than a year ago, and what they did since. */
export async function makeTown(folder: string, play: (demo: Demo) => Promise<void> | void): Promise<void> {
  founded ??= await foundTown();
  for (const { name, bytes } of founded) writeFileSync(join(folder, name), bytes, { mode: 0o600 });
  await inTown(folder, { first: false }, (db, keys) => play(townIn(db, keys)));
}

async function foundTown(): Promise<NonNullable<typeof founded>> {
  const folder = mkdtempSync(join(tmpdir(), 'muskat-town-'));
  try {
    const starter = { name: STARTER, bytes: readFileSync(join('templates/frameworks', STARTER)) };
    const now = new Date(Date.now() - 1.5 * YEAR);
    await inTown(folder, { first: true }, async (db, keys) => {
      await loadDemo({ db, keys, now, starter });
    });
    return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens the town of this folder, and closes it when the work is done. */
async function inTown(
  folder: string,
  opening: { first: boolean },
  work: (db: Db, keys: Keys) => Promise<void> | void,
): Promise<void> {
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  try {
    const keys = loadKeys(db, join(folder, 'master.key'), opening);
    lendKeys(db, keys);
    await work(db, keys);
  } finally {
    db.$client.close();
  }
}

/** The people of a demo that is there already, as they are now. */
export function townIn(db: Db, keys: Keys): Demo {
  const idOf = (key: string) => findPersonByEmail(db, demoEmail(key));
  const as: Demo['as'] = (key, at = new Date()) => ({ db, keys, now: at, actor: actorOf(db, idOf(key), at) });
  return { db, keys, as, idOf, templates: templatesOf(as, idOf) };
}

/** For each role what its leader is offered first. */
function templatesOf(as: Demo['as'], idOf: Demo['idOf']): Demo['templates'] {
  const first = (key: string, leader: string, type: 'status' | null = null) =>
    callInChoices(as(leader), idOf(key), type).templates[0]?.id;
  const templates = new Map<string, string>();
  const add = (name: string, id: string | undefined) => id && templates.set(name, id);
  for (const { key, role, leader } of DEMO_PEOPLE) if (leader) add(role, first(key, leader));
  add('status', first('jonas', 'anne', 'status'));
  add('grus', groupChoices(as('anne')).templates[0]?.id);
  return templates;
}
