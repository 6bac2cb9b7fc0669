import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setUpOrganisation } from 'app/domain/accounts/set-up-organisation.server';
import { createKeys } from 'app/domain/keys.server';
import { openDatabase } from 'db/client.server';
import { NOW } from 'tests/support/test-database';
import { expect, it } from 'vitest';
import { folderWith, muskat } from './command-line';

/** A data folder in which an organisation has been set up, so that its log has rows. */
async function dataFolder(): Promise<string> {
  const master = randomBytes(32);
  const folder = folderWith({ 'master.key': master.toString('base64') });
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  await setUpOrganisation(
    { db, keys: createKeys(master), now: NOW, actor: null },
    {
      organisation: 'Prøveby Kommune',
      language: 'da',
      name: 'Adam Prøve',
      email: 'adam@proeveby.example',
      password: 'en hel sætning til prøven',
    },
  );
  db.$client.close();
  return folder;
}

it('an untouched log is whole', async () => {
  const said = await muskat(['audit', 'verify', '--data', await dataFolder()]);
  expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/^Loggen er hel: [1-9]\d* rækker\.$/m) });
});

it('a log in which somebody with the database file changed a row is broken, which is a no', async () => {
  const folder = await dataFolder();
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  db.$client.exec(
    'drop trigger audit_events_never_changed; update audit_events set at = at + 1 where seq = 1',
  );
  db.$client.close();
  const said = await muskat(['audit', 'verify', '--data', folder]);
  expect(said).toMatchObject({ code: 1, out: expect.stringContaining('Loggen er brudt: række 1 er ændret') });
});
