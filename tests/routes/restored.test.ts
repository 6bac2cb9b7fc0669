import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eraseConversation } from 'app/domain/privacy/erasure/erase-conversation.server';
import { makeBackup } from 'app/domain/upkeep/make-backup.server';
import { restoreBackup } from 'app/domain/upkeep/restore-backup.server';
import { organisationWithTeam } from 'tests/support/conversations';
import { reopened } from 'tests/support/reopened';
import { signed } from 'tests/support/signed';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { expect, it, onTestFinished } from 'vitest';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'muskat-restored-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

it('a server on a restored backup shows what was kept, and knows nothing of what was erased since', async () => {
  const [data, copies, machine] = [folder(), folder(), folder()];
  const organisation = organisationWithTeam(data);
  const kept = await signed(organisation);
  const erased = await signed(organisation);
  const { database } = makeBackup(organisation.db, { folder: copies, keysFolder: copies, now: NOW });
  eraseConversation(organisation.system(), erased, 'record', 'retention');
  // The newest keyring, of the day after.
  const keyring = makeBackup(organisation.db, {
    folder: folder(),
    keysFolder: copies,
    now: new Date(NOW.getTime() + 86_400_000),
  }).keyring;
  organisation.db.$client.close();

  cpSync(join(data, 'master.key'), join(machine, 'master.key'));
  const keyFile = join(machine, 'master.key');
  restoreBackup({
    backup: database ?? '',
    keyring: keyring ?? '',
    folder: machine,
    keyFile,
    migrations: 'migrations',
    now: NOW,
  });
  const server = await startTestServer(reopened(organisation, machine));
  onTestFinished(() => server.close());
  for (const name of ['Anne', 'Jonas']) {
    const client = server.as(name);
    const document = await client.get(`/samtaler/${kept}/referat.pdf`);
    expect(document, name).toMatchObject({ status: 200, text: expect.stringMatching(/^%PDF-/) });
    expect((await client.get(`/samtaler/${erased}`)).status, name).toBe(404);
    expect((await client.get(`/samtaler/${erased}/referat.pdf`)).status, name).toBe(404);
    expect((await client.get('/')).text).not.toContain(erased);
  }
});
