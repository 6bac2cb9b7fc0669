import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { proposeCodeApp } from 'app/domain/accounts/factors/code-app.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { listRecordLines } from 'app/domain/conversations/talk/record-lines.server';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { readDocument } from 'app/domain/signing/read-document.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { transact } from 'db/client.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { desc } from 'drizzle-orm';
import { sign } from 'tests/domain/signing/sign-as';
import { inTalk, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { reopened } from 'tests/support/reopened';
import { signed } from 'tests/support/signed';
import { NOW } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, muskat } from './command-line';

const SAID = 'Jonas vil gerne være tovholder ved Tårnborg';
const NAME = 'muskat-2026-03-02T090000Z.db';

/** One talk is signed and one has begun when the backup is made; Jonas has a session. */
async function backedUp() {
  const folder = folderWith({});
  const to = folderWith({});
  const organisation = organisationWithTeam(folder);
  const kept = await signed(organisation);
  const begun = inTalk(organisation);
  writeLine(organisation.as('Anne'), begun, SAID);
  const session = transact(organisation.db, (tx) => beginSession(tx, organisation.idOf('Jonas'), NOW));
  await backup(folder, to);
  return { folder, to, organisation, kept, begun, session };
}

async function backup(folder: string, to: string): Promise<void> {
  expect((await muskat(['backup', '--data', folder, '--to', to])).code).toBe(0);
}

type BackedUp = Awaited<ReturnType<typeof backedUp>>;

/** A new machine, on which the operator has put the master key. */
function newMachine({ folder }: BackedUp): string {
  const machine = folderWith({});
  cpSync(join(folder, 'master.key'), join(machine, 'master.key'));
  return machine;
}

const restore = ({ to }: Pick<BackedUp, 'to'>, machine: string, keys = join(to, 'muskat.keys.db')) =>
  muskat(['restore', join(to, NAME), '--keys', keys, '--data', machine]);

describe('a restored backup', () => {
  it('has everything that was there, with everybody logged out, and says so in a log that is whole', async () => {
    const world = await backedUp();
    const machine = newMachine(world);
    const said = await restore(world, machine);
    expect(said, said.err).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Intet var slettet'),
    });
    expect(readdirSync(machine).toSorted()).toEqual(['master.key', 'muskat.db', 'muskat.keys.db']);
    const now = reopened(world.organisation, machine);
    expect(listRecordLines(now.db, world.begun).map(({ text }) => text)).toEqual([SAID]);
    expect(readDocument(now.as('Jonas'), world.kept).pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(findActor(now.db, world.session, NOW)).toBeNull();
    const events = now.db.select().from(auditEvents).orderBy(desc(auditEvents.seq)).all();
    expect(events.some(({ action }) => action === 'backup.restore')).toBe(true);
    expect(await muskat(['audit', 'verify', '--data', machine])).toMatchObject({ code: 0 });
  });

  it('has nothing of what was erased after it was made, though the file still has it as noise', async () => {
    const world = await backedUp();
    const { organisation, folder, to, begun, kept } = world;
    const old = join(folderWith({}), 'gammel.db');
    cpSync(join(to, NAME), old);
    eraseConversation(organisation.system(), begun, 'record', 'retention');
    // The nightly copy of today has the newest keyring; the database of yesterday is what is restored.
    await backup(folder, to);
    cpSync(old, join(to, NAME));
    const machine = newMachine(world);
    const said = await restore(world, machine);
    expect(said, said.err).toMatchObject({ code: 0, out: expect.stringContaining('i 1 samtale') });
    const now = reopened(organisation, machine);
    expect(now.db.select({ id: conversations.id }).from(conversations).all()).toEqual([{ id: kept }]);
    expect(await muskat(['audit', 'verify', '--data', machine])).toMatchObject({ code: 0 });

    // Whoever puts the old file beside the newest keyring by hand gets no word of it either.
    const byHand = folderWith({});
    cpSync(old, join(byHand, 'muskat.db'));
    cpSync(join(to, 'muskat.keys.db'), join(byHand, 'muskat.keys.db'));
    cpSync(join(folder, 'master.key'), join(byHand, 'master.key'));
    const noise = reopened(organisation, byHand);
    expect(() => listRecordLines(noise.db, begun)).toThrow(/key of the record/);
  });

  it('from before the master key was replaced opens with the new one alone', async () => {
    const world = await backedUp();
    const { folder, to, organisation, kept } = world;
    const { secret } = proposeCodeApp(organisation.as('Jonas'));
    await backup(folder, to);
    const old = readFileSync(join(to, NAME));
    organisation.db.$client.close();
    for (let times = 0; times < 2; times++)
      expect((await muskat(['keys', 'rotate', '--data', folder])).code).toBe(0);
    await backup(folder, to);
    writeFileSync(join(to, NAME), old);
    const machine = newMachine(world);
    const said = await restore(world, machine);
    expect(said, said.err).toMatchObject({ code: 0, err: '' });
    const now = reopened(organisation, machine);
    expect(proposeCodeApp(now.as('Jonas')).secret).toBe(secret);
    reopenSummary(now.as('Anne'), kept, 'Vi glemte noget');
    await freezeSummary(now.as('Anne'), kept);
    await sign(now, 'Anne', kept);
    expect(await muskat(['audit', 'verify', '--data', machine])).toMatchObject({ code: 0 });
  });

  it('takes the keyring that lies in the folder still, where that is the one to use', async () => {
    const world = await backedUp();
    const { folder, organisation, begun } = world;
    eraseConversation(organisation.system(), begun, 'preparation', 'retention');
    organisation.db.$client.close();
    rmSync(join(folder, 'muskat.db'));
    const said = await restore(world, folder, join(folder, 'muskat.keys.db'));
    expect(said, said.err).toMatchObject({ code: 0, out: expect.stringContaining('i 1 samtale') });
    const now = reopened(organisation, folder);
    expect(listRecordLines(now.db, begun).map(({ text }) => text)).toEqual([SAID]);
  });

  it('takes no harm of an earlier attempt that was killed', async () => {
    const world = await backedUp();
    const machine = newMachine(world);
    mkdirSync(join(machine, 'restoring'));
    writeFileSync(join(machine, 'restoring/muskat.db'), 'left by a process that was killed');
    expect((await restore(world, machine)).code).toBe(0);
    expect(existsSync(join(machine, 'restoring'))).toBe(false);
  });
});

describe('a backup is not restored', () => {
  it.each(['muskat.db', 'muskat.db-wal', 'muskat.keys.db'])(
    'over what is there: %s stays as it is',
    async (name) => {
      const world = await backedUp();
      const machine = newMachine(world);
      writeFileSync(join(machine, name), 'somebody needs this');
      const before = contents(machine);
      const said = await restore(world, machine);
      expect(said).toMatchObject({ code: 2, err: expect.stringContaining(`${name} ligger der allerede`) });
      expect(contents(machine)).toEqual(before);
    },
  );

  it('with a keyring that is older than it, and is told how many conversations would be unreadable', async () => {
    const world = await backedUp();
    const { folder, to, organisation } = world;
    const older = readFileSync(join(to, 'muskat.keys.db'));
    const later = inTalk(organisation);
    writeLine(organisation.as('Anne'), later, 'Sagt bagefter');
    await backup(folder, to);
    writeFileSync(join(to, 'muskat.keys.db'), older);
    const machine = newMachine(world);
    const said = await restore(world, machine);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('nøglen til 1 samtale') });
    expect(readdirSync(machine)).toEqual(['master.key']);
  });

  it('with another master key', async () => {
    const world = await backedUp();
    const machine = folderWith({ 'master.key': Buffer.alloc(32, 7).toString('base64') });
    const said = await restore(world, machine);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('hører ikke til disse data') });
    expect(readdirSync(machine)).toEqual(['master.key']);
  });

  it('with a keyring from before the master key was replaced', async () => {
    const world = await backedUp();
    world.organisation.db.$client.close();
    await muskat(['keys', 'rotate', '--data', world.folder]);
    const machine = newMachine(world);
    const said = await restore(world, machine);
    expect(said).toMatchObject({ code: 2, err: expect.stringContaining('hører ikke til disse data') });
    expect(readdirSync(machine)).toEqual(['master.key']);
  });

  it('where the files are swapped, or are no databases, or damaged', async () => {
    const world = await backedUp();
    const { to } = world;
    const machine = newMachine(world);
    const [file, keys] = [join(to, NAME), join(to, 'muskat.keys.db')];
    const run = (from: string, keyring: string) =>
      muskat(['restore', from, '--keys', keyring, '--data', machine]);
    expect(await run(keys, file)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ikke en nøglering'),
    });
    expect(await run(keys, keys)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ikke en sikkerhedskopi'),
    });
    const text = join(
      folderWith({ 'brev.db': 'Kære alle, her er en længere tekst, som ikke er en database.' }),
      'brev.db',
    );
    expect(await run(text, keys)).toMatchObject({
      code: 2,
      err: expect.stringContaining('ikke en sikkerhedskopi'),
    });
    const torn = join(to, 'afbrudt.db');
    const bytes = readFileSync(file);
    writeFileSync(torn, bytes.subarray(0, bytes.length / 2));
    expect(await run(torn, keys)).toMatchObject({ code: 2, err: expect.stringContaining('beskadiget') });
    expect(readdirSync(machine)).toEqual(['master.key']);
  });
});
