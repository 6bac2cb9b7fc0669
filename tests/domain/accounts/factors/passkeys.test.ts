import { createAttempts } from 'app/domain/accounts/attempts.server';
import { askForPasskey } from 'app/domain/accounts/factors/passkey-assertion.server';
import {
  addPasskey,
  proposePasskey,
  removePasskey,
  renamePasskey,
} from 'app/domain/accounts/factors/passkeys.server';
import { readWaysIn } from 'app/domain/accounts/factors/ways-in.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { logInWithPasskey } from 'app/domain/accounts/log-in-with-passkey.server';
import { proveByPasskey } from 'app/domain/accounts/prove-identity.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { transact } from 'db/client.server';
import { accounts, passkeys } from 'db/schema/access';
import { type Authenticator, createAuthenticator, UNVERIFIED } from 'tests/support/authenticator';
import { openSessions } from 'tests/support/open-sessions';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, anneLogsIn, organisationWithAnne } from '../accounts';
import { PARTY, withPasskey } from './with-factors';

const FOREIGN = { origin: 'https://mus.example.evil', id: 'mus.example.evil' };
const refused = { code: 'passkey.refused' };

let organisation: TestOrganisation;
beforeEach(async () => {
  organisation = await organisationWithAnne();
});

type Answer = (challenge: string) => ReturnType<Authenticator['assert']>;

/** Asks for a passkey to log in with, and hands in what the device answers. */
async function logInBy(answer: Answer, attempts = createAttempts()): Promise<string> {
  const system = organisation.system();
  const { stepId, options } = await askForPasskey(system, PARTY, { kind: 'passkey-login' });
  const input = { stepId, answer: answer(options.challenge), address: ADDRESS };
  return logInWithPasskey(system, attempts, PARTY, input);
}

describe('logging in with a passkey', () => {
  it('knows the person by the key alone', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const session = await logInBy((challenge) => device.assert(challenge, PARTY));
    expect(findActor(organisation.db, session, NOW)).toMatchObject({ name: 'Anne', method: 'passkey' });
  });

  it.each<[string, (device: Authenticator) => Answer]>([
    ['asked for at another address', (device) => (challenge) => device.assert(challenge, FOREIGN)],
    [
      'asked for by another site that names ours',
      (device) => (challenge) => device.assert(challenge, { ...PARTY, origin: FOREIGN.origin }),
    ],
    ['for another host', (device) => (challenge) => device.assert(challenge, { ...PARTY, id: FOREIGN.id })],
    ['to another challenge', (device) => () => device.assert('c29tZXRoaW5nIGVsc2U', PARTY)],
    [
      'without a check of who holds it',
      (device) => (challenge) => device.assert(challenge, PARTY, UNVERIFIED),
    ],
    ['of an unknown key', () => (challenge) => createAuthenticator().assert(challenge, PARTY)],
  ])('refuses an answer %s', async (_what, answerOf) => {
    const { device } = await withPasskey(organisation, 'Anne');
    await expect(logInBy(answerOf(device))).rejects.toMatchObject(refused);
    expect(openSessions(organisation.db)).toEqual([]);
  });

  it('refuses a signature of another key under the same id', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const other = createAuthenticator();
    const forged: Answer = (challenge) => ({ ...other.assert(challenge, PARTY), ...device.envelope() });
    await expect(logInBy(forged)).rejects.toMatchObject(refused);
  });

  it('refuses a key that counts backwards: it has been copied', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    device.countFrom(7);
    await logInBy((challenge) => device.assert(challenge, PARTY));
    device.countFrom(7);
    await expect(logInBy((challenge) => device.assert(challenge, PARTY))).rejects.toMatchObject(refused);
    device.countFrom(3);
    await expect(logInBy((challenge) => device.assert(challenge, PARTY))).rejects.toMatchObject(refused);
  });

  it('takes a step once, also where the first answer was refused', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const system = organisation.system();
    const { stepId, options } = await askForPasskey(system, PARTY, { kind: 'passkey-login' });
    const hand = (answer: ReturnType<Answer>) =>
      logInWithPasskey(system, createAttempts(), PARTY, { stepId, answer, address: ADDRESS });
    await expect(hand(device.assert(options.challenge, FOREIGN))).rejects.toMatchObject(refused);
    await expect(hand(device.assert(options.challenge, PARTY))).rejects.toMatchObject(refused);
  });

  it('refuses the key of a disabled account', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    organisation.db.update(accounts).set({ disabledAt: NOW }).run();
    await expect(logInBy((challenge) => device.assert(challenge, PARTY))).rejects.toMatchObject(refused);
  });

  it('limits the tries', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const attempts = createAttempts();
    for (let tries = 0; tries < 10; tries += 1)
      await expect(logInBy((challenge) => device.assert(challenge, FOREIGN), attempts)).rejects.toMatchObject(
        refused,
      );
    await expect(logInBy((challenge) => device.assert(challenge, PARTY), attempts)).rejects.toMatchObject({
      kind: 'too-many',
    });
  });

  it('leaves the password alone worth nothing', async () => {
    await withPasskey(organisation, 'Anne');
    const begun = await logIn(organisation.system(), createAttempts(), anneLogsIn());
    expect(begun.kind).toBe('code-wanted');
  });
});

describe('one’s own passkeys', () => {
  it('come with ten recovery codes at the first, and none at the next', async () => {
    expect((await withPasskey(organisation, 'Anne')).recovery).toHaveLength(10);
    expect((await withPasskey(organisation, 'Anne')).recovery).toBeNull();
  });

  it('are made only by a device that checks who holds it, for this address', async () => {
    const ctx = organisation.as('Anne');
    const device = createAuthenticator();
    const make = async (of: (challenge: string) => ReturnType<Authenticator['register']>) => {
      const { stepId, options } = await proposePasskey(ctx, PARTY);
      const made = of(options.challenge);
      return addPasskey(ctx, PARTY, { stepId, sessionId: 'here', name: 'Nøgle', made });
    };
    for (const wrong of [
      (challenge: string) => device.register(challenge, FOREIGN),
      (challenge: string) => device.register(challenge, PARTY, UNVERIFIED),
      () => device.register('c29tZXRoaW5nIGVsc2U', PARTY),
    ])
      await expect(make(wrong)).rejects.toMatchObject(refused);
    expect(organisation.db.select().from(passkeys).all()).toEqual([]);
  });

  it('cannot be made with the step of somebody else', async () => {
    const { stepId, options } = await proposePasskey(organisation.as('Bo'), PARTY);
    const made = createAuthenticator().register(options.challenge, PARTY);
    const input = { stepId, sessionId: 'here', name: 'Nøgle', made };
    await expect(addPasskey(organisation.as('Anne'), PARTY, input)).rejects.toMatchObject(refused);
  });

  it('end the other sessions when one comes or goes', async () => {
    const begin = () => transact(organisation.db, (tx) => beginSession(tx, organisation.idOf('Anne'), NOW));
    const before = begin();
    const { device } = await withPasskey(organisation, 'Anne');
    expect(findActor(organisation.db, before, NOW)).toBeNull();
    const then = begin();
    removePasskey(organisation.as('Anne'), device.id, 'here');
    expect(findActor(organisation.db, then, NOW)).toBeNull();
  });

  it('are renamed and removed by their owner alone', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const gone = expect.objectContaining({ code: 'passkey.gone' });
    expect(() => renamePasskey(organisation.as('Bo'), device.id, 'Bos')).toThrow(gone);
    expect(() => removePasskey(organisation.as('Bo'), device.id, 'here')).toThrow(gone);
    renamePasskey(organisation.as('Anne'), device.id, 'Min bærbare');
    expect(readWaysIn(organisation.as('Anne')).passkeys).toMatchObject([{ name: 'Min bærbare' }]);
  });
});

describe('a passkey as proof of who one is', () => {
  const boundTo = 'a'.repeat(64);
  async function proveAs(name: string, device: Authenticator) {
    const ctx = organisation.as(name);
    const asked = { kind: 'passkey-proof' as const, personId: ctx.actor.personId, boundTo };
    const { stepId, options } = await askForPasskey(ctx, PARTY, asked);
    const answer = device.assert(options.challenge, PARTY);
    return proveByPasskey(ctx, createAttempts(), PARTY, { stepId, answer, address: ADDRESS });
  }

  it('says what it was asked for', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const personId = organisation.idOf('Anne');
    expect(await proveAs('Anne', device)).toEqual({ method: 'passkey', personId, boundTo });
  });

  it('is not given by the key of somebody else', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    await expect(proveAs('Bo', device)).rejects.toMatchObject(refused);
  });

  it('is not given by an answer that was asked for to log in', async () => {
    const { device } = await withPasskey(organisation, 'Anne');
    const ctx = organisation.as('Anne');
    const { stepId, options } = await askForPasskey(ctx, PARTY, { kind: 'passkey-login' });
    const answer = device.assert(options.challenge, PARTY);
    const input = { stepId, answer, address: ADDRESS };
    await expect(proveByPasskey(ctx, createAttempts(), PARTY, input)).rejects.toMatchObject(refused);
  });
});
