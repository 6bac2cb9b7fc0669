import { createAttempts } from 'app/domain/accounts/attempts.server';
import { confirmCodeApp, proposeCodeApp, removeCodeApp } from 'app/domain/accounts/factors/code-app.server';
import { renewRecoveryCodes } from 'app/domain/accounts/factors/recovery-codes.server';
import { readWaysIn, usedRecoveryCode } from 'app/domain/accounts/factors/ways-in.server';
import { finishLogIn, meansOfStep } from 'app/domain/accounts/finish-log-in.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { proveIdentity } from 'app/domain/accounts/prove-identity.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { openSessions } from 'tests/support/open-sessions';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, anneLogsIn, organisationWithAnne, PASSWORD, sessionOf } from '../accounts';
import { codeAt, withCodeApp } from './with-factors';

const MINUTE = 60_000;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);

let organisation: TestOrganisation;
beforeEach(async () => {
  organisation = await organisationWithAnne();
});

const attempt = (attempts = createAttempts(), password = PASSWORD) =>
  logIn(organisation.system(), attempts, anneLogsIn(password));
async function stepOf(attempts = createAttempts()): Promise<string> {
  const begun = await attempt(attempts);
  if (begun.kind !== 'code-wanted') throw new Error('no code is wanted');
  return begun.stepId;
}
const finish = (stepId: string, code: string, attempts = createAttempts()) =>
  finishLogIn(organisation.system(), attempts, { stepId, code, address: ADDRESS });

describe('logging in with an app that shows codes', () => {
  it('gives no session for the password alone', async () => {
    await withCodeApp(organisation, 'Anne');
    expect(await attempt()).toEqual({ kind: 'code-wanted', stepId: expect.any(String) });
    expect(openSessions(organisation.db)).toEqual([]);
  });

  it('does not take the id of the step for one of a session', async () => {
    await withCodeApp(organisation, 'Anne');
    expect(findActor(organisation.db, await stepOf(), NOW)).toBeNull();
  });

  it('begins a session with a right code, that says how', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    const session = await finish(await stepOf(), codeAt(secret, NOW));
    expect(findActor(organisation.db, session, NOW)).toMatchObject({
      name: 'Anne',
      method: 'password-and-code',
    });
  });

  it('asks for the code only after the right password, in the same words as ever', async () => {
    await withCodeApp(organisation, 'Anne');
    await expect(attempt(createAttempts(), 'noget helt andet')).rejects.toMatchObject({
      code: 'login.wrong',
    });
  });

  it('takes no code twice', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    await finish(await stepOf(), codeAt(secret, NOW));
    const again = await stepOf();
    await expect(finish(again, codeAt(secret, NOW))).rejects.toMatchObject({ code: 'login.wrong_code' });
    // Nor one that is older than the last, though clocks may drift that much.
    await expect(finish(again, codeAt(secret, NOW, -1))).rejects.toMatchObject({ code: 'login.wrong_code' });
    await expect(finish(again, codeAt(secret, NOW, 1))).resolves.toEqual(expect.any(String));
  });

  it('forgives a clock that is half a minute off, and no more', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    organisation.setNow(later(5));
    const step = await stepOf();
    await expect(finish(step, codeAt(secret, later(5), 2))).rejects.toMatchObject({
      code: 'login.wrong_code',
    });
    await expect(finish(step, codeAt(secret, later(5), -2))).rejects.toMatchObject({
      code: 'login.wrong_code',
    });
    await expect(finish(step, codeAt(secret, later(5), -1))).resolves.toEqual(expect.any(String));
  });

  it('takes a step once: replayed with another right code it is worth nothing', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    const step = await stepOf();
    await finish(step, codeAt(secret, NOW));
    await expect(finish(step, codeAt(secret, NOW, 1))).rejects.toMatchObject({ code: 'login.step_gone' });
    expect(meansOfStep(organisation.system(), step)).toBeNull();
  });

  it('waits ten minutes for the code, no longer', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    const step = await stepOf();
    organisation.setNow(later(10));
    await expect(finish(step, codeAt(secret, later(10)))).rejects.toMatchObject({ code: 'login.step_gone' });
  });

  it('lets nobody in whose account was disabled between the two steps', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    const step = await stepOf();
    organisation.db.update(accounts).set({ disabledAt: NOW }).run();
    await expect(finish(step, codeAt(secret, NOW))).rejects.toMatchObject({ code: 'login.step_gone' });
  });

  it('refuses the eleventh wrong code, and the right one after it', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    const attempts = createAttempts();
    const step = await stepOf(attempts);
    // The password was the first of ten tries.
    for (let tries = 1; tries < 10; tries += 1)
      await expect(finish(step, '000000', attempts)).rejects.toMatchObject({ code: 'login.wrong_code' });
    await expect(finish(step, codeAt(secret, NOW), attempts)).rejects.toMatchObject({ kind: 'too-many' });
  });

  it('gives whoever knows the password no new tries at the code by logging in again', async () => {
    await withCodeApp(organisation, 'Anne');
    const attempts = createAttempts();
    for (let rounds = 0; rounds < 5; rounds += 1) {
      const step = await stepOf(attempts);
      await expect(finish(step, '000000', attempts)).rejects.toMatchObject({ code: 'login.wrong_code' });
    }
    await expect(attempt(attempts)).rejects.toMatchObject({ kind: 'too-many' });
  });
});

describe('setting up an app', () => {
  it('counts from the first right code: before it nothing is asked for', async () => {
    const ctx = organisation.as('Anne');
    const { secret } = proposeCodeApp(ctx);
    const wrong = { code: '000000', sessionId: 'here', address: ADDRESS };
    await expect(confirmCodeApp(ctx, createAttempts(), wrong)).rejects.toMatchObject({
      code: 'account.wrong_code',
    });
    expect((await attempt()).kind).toBe('session');
    expect(proposeCodeApp(ctx).secret).toBe(secret);
  });

  it('keeps the secret sealed', () => {
    const { secret } = proposeCodeApp(organisation.as('Anne'));
    expect(organisation.db.$client.serialize().includes(secret)).toBe(false);
  });

  it('ends the other sessions, and keeps this one', async () => {
    const [here, elsewhere] = [sessionOf(await attempt()), sessionOf(await attempt())];
    await withCodeApp(organisation, 'Anne', here);
    expect(findActor(organisation.db, here, NOW)).toMatchObject({ method: 'password-and-code' });
    expect(findActor(organisation.db, elsewhere, NOW)).toBeNull();
  });

  it('asks who one is once the session is ten minutes old, as taking it away does', async () => {
    const ctx = { ...organisation.as('Anne'), now: later(11) };
    const refused = expect.objectContaining({ code: 'account.prove_first', denied: expect.anything() });
    expect(() => proposeCodeApp(ctx)).toThrow(refused);
    expect(() => removeCodeApp(ctx, 'here')).toThrow(refused);
    expect(() => renewRecoveryCodes(ctx, 'here')).toThrow(refused);
  });

  it('goes away again, and the recovery codes with it', async () => {
    const { recovery } = await withCodeApp(organisation, 'Anne');
    expect(recovery).toHaveLength(10);
    const session = transact(organisation.db, (tx) => beginSession(tx, organisation.idOf('Anne'), NOW));
    removeCodeApp(organisation.as('Anne'), 'here');
    expect(findActor(organisation.db, session, NOW)).toBeNull();
    expect((await attempt()).kind).toBe('session');
    expect(readWaysIn(organisation.as('Anne'))).toMatchObject({ codeApp: false, recoveryCodesLeft: 0 });
  });
});

describe('recovery codes', () => {
  it('let somebody in once each, however they are typed, and the person is told', async () => {
    const { recovery } = await withCodeApp(organisation, 'Anne');
    const [first = ''] = recovery;
    expect(usedRecoveryCode(organisation.as('Anne'))).toBeNull();
    await finish(await stepOf(), ` ${first.toUpperCase().replaceAll('-', ' ')}`);
    await expect(finish(await stepOf(), first)).rejects.toMatchObject({ code: 'login.wrong_code' });
    expect(usedRecoveryCode(organisation.as('Anne'))).toEqual({ on: NOW, left: 9 });
    const actions = organisation.db.select().from(auditEvents).all();
    expect(actions.map(({ action }) => action)).toContain('account.use-recovery-code');
  });

  it('stand nowhere in the database', async () => {
    const { recovery } = await withCodeApp(organisation, 'Anne');
    const stored = organisation.db.$client.serialize();
    expect(recovery.filter((code) => stored.includes(code))).toEqual([]);
  });

  it('are worth nothing once there are new ones', async () => {
    const { recovery } = await withCodeApp(organisation, 'Anne');
    const [fresh = ''] = renewRecoveryCodes(organisation.as('Anne'), 'here');
    await expect(finish(await stepOf(), recovery[0] ?? '')).rejects.toMatchObject({
      code: 'login.wrong_code',
    });
    await expect(finish(await stepOf(), fresh)).resolves.toEqual(expect.any(String));
  });

  it('are nobody else’s', async () => {
    await withCodeApp(organisation, 'Anne');
    const bo = await withCodeApp(organisation, 'Bo');
    await expect(finish(await stepOf(), bo.recovery[0] ?? '')).rejects.toMatchObject({
      code: 'login.wrong_code',
    });
  });

  it('are refused where there is nothing to recover', () => {
    expect(() => renewRecoveryCodes(organisation.as('Anne'), 'here')).toThrow(
      expect.objectContaining({ code: 'account.no_factor' }),
    );
  });
});

describe('proving again who one is, with a second factor', () => {
  const prove = (code?: string) =>
    proveIdentity(organisation.as('Anne'), createAttempts(), { password: PASSWORD, code, address: ADDRESS });

  it('takes the password and a code, and neither alone', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    await expect(prove()).rejects.toMatchObject({ code: 'signing.wrong_code' });
    await expect(prove('123')).rejects.toMatchObject({ code: 'signing.wrong_code' });
    expect(await prove(codeAt(secret, NOW))).toMatchObject({ method: 'password-and-code' });
  });

  it('does not take the code that let one in', async () => {
    const { secret } = await withCodeApp(organisation, 'Anne');
    await finish(await stepOf(), codeAt(secret, NOW));
    await expect(prove(codeAt(secret, NOW))).rejects.toMatchObject({ code: 'signing.wrong_code' });
  });
});
