import { createAttempts } from 'app/domain/accounts/attempts.server';
import { setUpWithCode } from 'app/domain/accounts/set-up-organisation.server';
import { newSetupCode } from 'app/domain/accounts/setup-code.server';
import { createKeys } from 'app/domain/keys.server';
import { openDatabase } from 'db/client.server';
import { organisations } from 'db/schema/people';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

const input = {
  organisation: 'Prøveby Kommune',
  language: 'da' as const,
  name: 'Adam Friis',
  email: 'adam@proeveby.example',
  password: 'tre kopper kaffe og en god snak',
  address: '192.0.2.7',
};

const emptySystem = () => ({
  db: openDatabase(':memory:', 'migrations'),
  keys: createKeys(Buffer.alloc(32, 7)),
  actor: null,
  now: NOW,
});

describe('the code that the server prints', () => {
  let system: ReturnType<typeof emptySystem>;
  beforeEach(() => {
    system = emptySystem();
  });
  const printed = () => {
    const code = newSetupCode(system.db, NOW);
    if (!code) throw new Error('no code');
    return code;
  };
  const setUp = (code: string, attempts = createAttempts()) =>
    setUpWithCode(system, attempts, { ...input, code });

  it('sets the organisation up, however it is typed, and no more once it is', async () => {
    await setUp(printed().toUpperCase().replaceAll('-', ' '));
    expect(newSetupCode(system.db, NOW)).toBeNull();
    await expect(setUp('abcd-efgh-jkmn-pqrs')).rejects.toMatchObject({ code: 'setup.done' });
  });

  it('is needed: without it nothing is there afterwards', async () => {
    printed();
    await expect(setUp('abcd-efgh-jkmn-pqrs')).rejects.toMatchObject({ code: 'setup.code_wrong' });
    expect(system.db.select().from(organisations).all()).toEqual([]);
  });

  it('is worth nothing after another start', async () => {
    const before = printed();
    const after = printed();
    await expect(setUp(before)).rejects.toMatchObject({ code: 'setup.code_wrong' });
    await expect(setUp(after)).resolves.toEqual(expect.any(String));
  });

  it('stands nowhere in the database', () => {
    const code = printed();
    expect(system.db.$client.serialize().includes(code)).toBe(false);
  });

  it('cannot be guessed for long', async () => {
    const attempts = createAttempts();
    const code = printed();
    for (let tries = 0; tries < 10; tries += 1)
      await expect(setUp('abcd-efgh-jkmn-pqrs', attempts)).rejects.toMatchObject({ kind: 'invalid' });
    await expect(setUp(code, attempts)).rejects.toMatchObject({ kind: 'too-many' });
  });
});
