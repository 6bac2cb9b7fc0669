import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readMasterKey } from 'app/domain/keys.server';
import Database from 'better-sqlite3';
import { dataKeys } from 'db/keyring/tables';
import { conversations } from 'db/schema/conversations';
import { calledIn, inTalk, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { killed } from 'tests/support/server-process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contents, folderWith, muskat } from './command-line';

const PAGE = 4096;
const NAME = 'muskat-2026-03-02T090000Z.db';
const KEYRING = 'muskat.keys.db';

/** Somebody works in it: the database stays open, as a server has it. */
function inUse() {
  const folder = folderWith({});
  const organisation = organisationWithTeam(folder);
  onTestFinished(() => {
    organisation.db.$client.close();
  });
  const id = inTalk(organisation);
  writeLine(organisation.as('Anne'), id, 'Vi vil prøve det af ved Tårnborg');
  return { folder, organisation, id };
}

const backup = (folder: string, to: string, ...more: string[]) =>
  muskat(['backup', '--data', folder, '--to', to, ...more]);

function idsIn(file: string): unknown[] {
  const copy = new Database(file, { readonly: true });
  try {
    return copy.prepare('select id from conversations').pluck().all();
  } finally {
    copy.close();
  }
}

function keysIn(file: string): unknown {
  const keyring = new Database(file, { readonly: true });
  try {
    return keyring.prepare('select count(*) from data_keys').pluck().get();
  } finally {
    keyring.close();
  }
}

describe('a backup', () => {
  it('is one moment of a database that others write in, for its owner alone', async () => {
    const { folder, organisation, id } = inUse();
    const to = join(folderWith({}), 'kopier');
    const sqlite = organisation.db.$client;
    sqlite.exec('begin immediate');
    organisation.db.update(conversations).set({ heldOn: '2031-12-24' }).run();
    const said = await backup(folder, to);
    sqlite.exec('rollback');
    expect(said, said.err).toMatchObject({ code: 0, out: expect.stringContaining(NAME) });
    expect(idsIn(join(to, NAME))).toEqual([id]);
    expect(readFileSync(join(to, NAME)).includes('2031-12-24')).toBe(false);
    for (const file of readdirSync(to)) expect(statSync(join(to, file)).mode & 0o777).toBe(0o600);
  });

  it('has no key in it, and no word of what was said', async () => {
    const { folder, organisation } = inUse();
    const [to, keysTo] = [folderWith({}), folderWith({})];
    expect(await backup(folder, to, '--keys-to', keysTo)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(to)).toEqual([NAME]);
    expect(readdirSync(keysTo)).toEqual(['muskat.keys.db']);
    const bytes = readFileSync(join(to, NAME));
    expect(bytes.includes('Tårnborg')).toBe(false);
    const wrapped = organisation.db.select().from(dataKeys).all();
    expect(wrapped).toHaveLength(2);
    for (const { wrappedKey } of wrapped) expect(bytes.includes(wrappedKey)).toBe(false);
    const master = readMasterKey(join(folder, 'master.key'));
    for (const copy of [bytes, readFileSync(join(keysTo, 'muskat.keys.db'))]) {
      expect(copy.includes(master)).toBe(false);
      expect(copy.includes(master.toString('base64'))).toBe(false);
    }
  });

  it('keeps one copy of the keyring, the newest, and says where the two are better apart', async () => {
    const { folder, organisation } = inUse();
    const to = folderWith({});
    expect((await backup(folder, to)).err).toContain('--keys-to');
    organisation.db.delete(dataKeys).run();
    await backup(folder, to);
    expect(readdirSync(to).toSorted()).toEqual([NAME, 'muskat.keys.db']);
    expect(keysIn(join(to, KEYRING))).toBe(0);
  });

  it('can be of the keyring alone, and removes what a killed process left of one', async () => {
    const { folder } = inUse();
    // No process has so high a number.
    const to = folderWith({
      'muskat.keys.db.99999999.unfinished': 'keys that may have been destroyed',
      'muskat.keys.db.99999999.unfinished-journal': '',
    });
    expect(await muskat(['backup', '--data', folder, '--keys-to', to])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(to)).toEqual(['muskat.keys.db']);
    expect(await muskat(['backup', '--data', folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--to'),
    });
  });

  it('of a damaged database is none, and leaves the last good one', async () => {
    const { folder, organisation } = inUse();
    const to = folderWith({});
    await backup(folder, to);
    organisation.db.$client.close();
    damage(join(folder, 'muskat.db'));
    const before = contents(to);
    const said = await backup(folder, to);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('beskadiget') });
    expect(contents(to)).toEqual(before);
  });

  it('without room for it is none, and leaves the last good one', async () => {
    const { folder, organisation } = inUse();
    const to = folderWith({});
    await backup(folder, to);
    calledIn(organisation);
    const before = contents(to);
    // No file may grow past 64 KiB.
    const said = spawnSync(
      'bash',
      ['-c', `ulimit -f 64; exec node bin/muskat.js backup --data ${folder} --to ${to}`],
      { encoding: 'utf8', env: { ...process.env, LANG: 'da_DK.UTF-8' } },
    );
    expect(said, said.stderr).toMatchObject({ status: 2, stderr: expect.stringContaining('ikke plads') });
    expect(contents(to)).toEqual(before);
  });

  it('that is killed on its way leaves nothing that looks like a copy and is not whole', async () => {
    const { folder, id } = inUse();
    const to = folderWith({});
    const names = () => readdirSync(to);
    // There is one unfinished file, then two, and then none: the milliseconds lead into each of those.
    for (const within of [10, 30, 60]) {
      const copying = spawn(process.execPath, ['bin/muskat.js', 'backup', '--data', folder, '--to', to], {
        stdio: 'ignore',
      });
      const unfinished = `.${copying.pid}.unfinished`;
      while (!names().some((name) => name.endsWith(unfinished)) && copying.exitCode === null) await wait(1);
      const milliseconds = Math.random() * within;
      await wait(milliseconds);
      await killed(copying);
      const whole = names().filter((name) => !name.includes('.unfinished'));
      const when = `killed ${milliseconds.toFixed(1)} ms after it had begun: ${names().join(', ')}`;
      for (const name of whole.filter((one) => one !== KEYRING)) {
        expect(idsIn(join(to, name)), when).toEqual([id]);
        // The keys are there before the copy that needs them.
        expect(whole, when).toContain(KEYRING);
      }
      if (whole.includes(KEYRING)) expect(keysIn(join(to, KEYRING)), when).toBe(2);
    }
    expect(await backup(folder, to)).toMatchObject({ code: 0 });
    expect(names().filter((name) => name.includes('.unfinished'))).toEqual([]);
  });

  it('of nothing is a clear sentence', async () => {
    const to = join(folderWith({}), 'kopier');
    expect(await backup(folderWith({}), to)).toMatchObject({
      code: 2,
      err: expect.stringContaining('muskat.db findes ikke'),
    });
    expect(existsSync(to)).toBe(false);
  });

  it('into a file is a clear sentence', async () => {
    const { folder } = inUse();
    const to = join(folderWith({ fil: '' }), 'fil');
    expect(await backup(folder, to)).toMatchObject({
      code: 2,
      err: expect.stringContaining('kan ikke bruges'),
    });
  });
});

/** Noise over the page where the table of people begins. */
function damage(file: string): void {
  const sqlite = new Database(file);
  const page = Number(
    sqlite.prepare("select rootpage from sqlite_master where name = 'people'").pluck().get(),
  );
  sqlite.close();
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(PAGE, 0x5a), 0, PAGE, (page - 1) * PAGE);
  closeSync(opened);
}
