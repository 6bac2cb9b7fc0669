import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { proposeCodeApp } from 'app/domain/accounts/factors/code-app.server';
import { createKeys, readMasterKey } from 'app/domain/keys.server';
import { listOwnRequests, makeRequest } from 'app/domain/privacy/requests/own-requests.server';
import { dataKeyLabel } from 'app/domain/secrecy/lend-keys.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { readDocument } from 'app/domain/signing/read-document.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { openDatabase } from 'db/client.server';
import { dataKeys } from 'db/keyring/tables';
import { certificateAuthorities } from 'db/schema/signing';
import { sign } from 'tests/domain/signing/sign-as';
import { organisationWithTeam } from 'tests/support/conversations';
import { reopened } from 'tests/support/reopened';
import { signed } from 'tests/support/signed';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { folderWith, muskat } from './command-line';

const QUESTION = 'Hvad står der om mig?';

/** Jonas has a signed talk, an app with codes on its way, and has asked what is kept; nobody has the files open. */
async function stopped() {
  const folder = folderWith({});
  const organisation = organisationWithTeam(folder);
  const id = await signed(organisation);
  const { secret } = proposeCodeApp(organisation.as('Jonas'));
  makeRequest(organisation.as('Jonas'), { kind: 'access', text: QUESTION });
  const { pdf } = readDocument(organisation.as('Jonas'), id);
  organisation.db.$client.close();
  const key = join(folder, 'master.key');
  return { folder, organisation, id, secret, pdf, key, next: `${key}.next`, former: readFileSync(key) };
}

type Stopped = Awaited<ReturnType<typeof stopped>>;

const rotate = (folder: string) => muskat(['keys', 'rotate', '--data', folder]);

/** Everything that a master key protects is there as it was, and the log is whole. */
async function expectAllThere({ folder, organisation, id, secret, pdf }: Stopped): Promise<void> {
  expect(await muskat(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0 });
  const now = reopened(organisation, folder);
  expect(readDocument(now.as('Jonas'), id).pdf.equals(pdf)).toBe(true);
  expect(proposeCodeApp(now.as('Jonas')).secret).toBe(secret);
  expect(listOwnRequests(now.as('Jonas'))).toMatchObject([{ text: QUESTION }]);
}

describe('a new master key', () => {
  it('leaves everything readable and the log whole, and the old one opens nothing any more', async () => {
    const world = await stopped();
    const said = await rotate(world.folder);
    expect(said, said.err).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain('2 nøgler i nøgleringen');
    expect(existsSync(world.next)).toBe(false);
    expect(statSync(world.key).mode & 0o777).toBe(0o400);
    expect(readFileSync(world.key).equals(world.former)).toBe(false);
    await expectAllThere(world);

    const { db } = reopened(world.organisation, world.folder);
    const old = createKeys(Buffer.from(world.former.toString(), 'base64'));
    for (const { conversationId, part, wrappedKey } of db.select().from(dataKeys).all())
      expect(() => old.open(wrappedKey, dataKeyLabel(conversationId, part))).toThrow();
    for (const { id, sealedKey } of db.select().from(certificateAuthorities).all())
      expect(() => old.open(sealedKey, `certificate_authorities/${id}`)).toThrow();
  });

  it('signs with the same authority as before', async () => {
    const { folder, organisation, id } = await stopped();
    await rotate(folder);
    await rotate(folder);
    const now = reopened(organisation, folder);
    reopenSummary(now.as('Anne'), id, 'Vi glemte noget');
    await freezeSummary(now.as('Anne'), id);
    for (const name of ['Anne', 'Jonas']) await sign(now, name, id);
    const authorities = now.db.select().from(certificateAuthorities).all();
    expect(authorities).toHaveLength(1);
    const report = await verifyPdf(readDocument(now.as('Anne'), id).pdf, {
      authorities: authorities.map(({ certificatePem }) => certificatePem),
    });
    expect(report).toMatchObject({ verdict: 'ok', summary: { version: 2 } });
    expect(describeSigning(now.as('Anne'), id).earlier).toHaveLength(1);
    expect(await muskat(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0 });
  });

  it('takes the place of the old one where MUSKAT_KEY_FILE says that it is', async () => {
    const { folder, key, former } = await stopped();
    const elsewhere = join(folderWith({}), 'muskat.key');
    renameSync(key, elsewhere);
    vi.stubEnv('MUSKAT_KEY_FILE', elsewhere);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    expect(await rotate(folder)).toMatchObject({ code: 0, out: expect.stringContaining(elsewhere) });
    expect(readFileSync(elsewhere).equals(former)).toBe(false);
    expect(existsSync(key)).toBe(false);
    expect(await muskat(['audit', 'verify', '--data', folder])).toMatchObject({ code: 0 });
  });

  it('stands in the log', async () => {
    const { folder } = await stopped();
    await rotate(folder);
    const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
    const last = db.$client.prepare('select action from audit_events order by seq desc').pluck().get();
    db.$client.close();
    expect(last).toBe('keys.rotate');
  });

  it('is not made while a server has the data open: it would go on with the old one', async () => {
    const { folder, organisation, key, next, former } = await stopped();
    reopened(organisation, folder);
    expect(await rotate(folder)).toMatchObject({ code: 2, err: expect.stringContaining('i brug') });
    expect(readFileSync(key).equals(former)).toBe(true);
    expect(existsSync(next)).toBe(false);
  });

  it('is not made by whoever has another key than the right one', async () => {
    const world = await stopped();
    const { folder, key, next, former } = world;
    rmSync(key);
    writeFileSync(key, Buffer.alloc(32, 7).toString('base64'));
    expect(await rotate(folder)).toMatchObject({ code: 2, err: expect.stringContaining('hører ikke til') });
    expect(existsSync(next)).toBe(false);
    writeFileSync(key, former);
    await expectAllThere(world);
  });
});

describe('a replacement that is interrupted', () => {
  it('before anything is sealed anew is finished with the key that was made', async () => {
    const world = await stopped();
    writeFileSync(world.next, Buffer.alloc(32, 7).toString('base64'));
    expect(await muskat(['audit', 'verify', '--data', world.folder])).toMatchObject({
      code: 2,
      err: expect.stringContaining('npx muskat keys rotate'),
    });
    expect(() => reopened(world.organisation, world.folder)).toThrow(/npx muskat keys rotate/);
    const said = await rotate(world.folder);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('afbrudt udskiftning') });
    expect(readMasterKey(world.key).equals(Buffer.alloc(32, 7))).toBe(true);
    await expectAllThere(world);
  });

  it('before the new key has its name is finished by giving it', async () => {
    const world = await stopped();
    await rotate(world.folder);
    const made = readFileSync(world.key);
    renameSync(world.key, world.next);
    writeFileSync(world.key, world.former, { mode: 0o400 });
    expect(() => reopened(world.organisation, world.folder)).toThrow(/npx muskat keys rotate/);
    expect((await rotate(world.folder)).code).toBe(0);
    expect(readFileSync(world.key).equals(made)).toBe(true);
    expect(existsSync(world.next)).toBe(false);
    await expectAllThere(world);
  });

  it('by a killed process, in the middle of writing, has changed nothing or everything', async () => {
    const world = await stopped();
    addKeys(world, 4_000);
    const process = spawn('node', ['bin/muskat.js', 'keys', 'rotate', '--data', world.folder]);
    await killedWhileWriting(process, world);
    expect(existsSync(world.next)).toBe(true);
    expect(() => reopened(world.organisation, world.folder)).toThrow(/npx muskat keys rotate/);
    expect((await rotate(world.folder)).code).toBe(0);
    await expectAllThere(world);
    const { db, keys } = reopened(world.organisation, world.folder);
    const all = db.select().from(dataKeys).all();
    expect(all).toHaveLength(4_002);
    for (const { conversationId, part, wrappedKey } of all)
      expect(keys.open(wrappedKey, dataKeyLabel(conversationId, part))).toHaveLength(32);
  }, 60_000);
});

/** So many that replacing them takes a while. */
function addKeys({ organisation, folder }: Stopped, count: number): void {
  const { db, keys } = reopened(organisation, folder);
  db.transaction((tx) => {
    for (let number = 0; number < count; number++) {
      const wrappedKey = keys.seal(Buffer.alloc(32, number), dataKeyLabel(`c${number}`, 'record'));
      tx.insert(dataKeys)
        .values({ conversationId: `c${number}`, part: 'record', wrappedKey })
        .run();
    }
  });
  db.$client.close();
}

/** The journal is there from the first change until all of them hold. */
async function killedWhileWriting(process: ChildProcess, { folder, next }: Stopped): Promise<void> {
  const journal = join(folder, 'muskat.keys.db-journal');
  const ended = once(process, 'exit');
  while (!(existsSync(next) && existsSync(journal)) && process.exitCode === null) await pause(1);
  process.kill('SIGKILL');
  expect(await ended).toEqual([null, 'SIGKILL']);
}
