import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setUpOrganisation } from 'app/domain/accounts/set-up-organisation.server';
import { createKeys } from 'app/domain/keys.server';
import { openDatabase } from 'db/client.server';
import { identities } from 'db/schema/access';
import { people } from 'db/schema/people';
import { NOW } from 'tests/support/test-database';
import { expect, it } from 'vitest';
import { folderWith, muskat } from './command-line';

const OLD = 'https://gammelt.example/realms/by';

it('an organisation that changes its login forgets who everybody was to the old one, and no other', async () => {
  const master = randomBytes(32);
  const keys = createKeys(master);
  const folder = folderWith({ 'master.key': master.toString('base64') });
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  const first = {
    organisation: 'Prøveby',
    language: 'da' as const,
    name: 'Adam',
    email: 'adam@proeveby.example',
  };
  await setUpOrganisation({ db, keys, now: NOW, actor: null }, { ...first, password: 'en hel lang sætning' });
  const personId = db.select().from(people).get()?.id ?? '';
  for (const issuer of [OLD, 'https://nyt.example'])
    db.insert(identities).values({ issuer, subject: 'adam', personId, linkedAt: NOW }).run();

  const wrong = await muskat(['identities', 'forget', `${OLD}/`, '--data', folder]);
  expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining(OLD) });
  const said = await muskat(['identities', 'forget', OLD, '--data', folder]);
  expect(said).toMatchObject({ code: 0, out: expect.stringContaining('1 ') });
  expect(db.select().from(identities).all()).toMatchObject([{ issuer: 'https://nyt.example' }]);
  expect((await muskat(['audit', 'verify', '--data', folder])).code).toBe(0);
  db.$client.close();
});
