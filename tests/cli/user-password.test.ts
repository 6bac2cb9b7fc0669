import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createAttempts } from 'app/domain/accounts/attempts.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { findActor } from 'app/domain/accounts/sessions.server';
import { setUpOrganisation } from 'app/domain/accounts/set-up-organisation.server';
import { createKeys } from 'app/domain/keys.server';
import { openDatabase } from 'db/client.server';
import { NOW } from 'tests/support/test-database';
import { expect, it } from 'vitest';
import { folderWith, muskat } from './command-line';

const EMAIL = 'adam@proeveby.example';

it('somebody who has forgotten their password gets one to log in with and change', async () => {
  const master = randomBytes(32);
  const keys = createKeys(master);
  const folder = folderWith({ 'master.key': master.toString('base64') });
  const db = openDatabase(join(folder, 'muskat.db'), 'migrations');
  const first = { organisation: 'Prøveby', language: 'da' as const, name: 'Adam', email: EMAIL };
  await setUpOrganisation({ db, keys, now: NOW, actor: null }, { ...first, password: 'den glemte sætning' });

  const said = await muskat(['user', 'password', EMAIL, '--data', folder]);
  expect(said.code).toBe(0);
  const password = /: ([a-z0-9-]{19})$/m.exec(said.out)?.[1] ?? '';
  const now = new Date();
  const loggedIn = await logIn({ db, keys, now, actor: null }, createAttempts(), {
    email: EMAIL,
    password,
    address: '::1',
  });
  if (loggedIn.kind !== 'session') throw new Error('a code is wanted');
  expect(findActor(db, loggedIn.sessionId, now)).toMatchObject({ name: 'Adam', mustChangePassword: true });

  const unknown = await muskat(['user', 'password', 'ingen@proeveby.example', '--data', folder]);
  expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('ingen@proeveby.example') });
  db.$client.close();
});
