import { createAttempts } from 'app/domain/accounts/attempts.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { findActor } from 'app/domain/accounts/sessions.server';
import { recordDenial } from 'app/domain/audit/record-denial.server';
import { Refusal } from 'app/domain/errors';
import { accounts, grants, sessions } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { eq } from 'drizzle-orm';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, anneLogsIn, organisationWithAnne, sessionOf } from './accounts';

const wrong = { kind: 'invalid', code: 'login.wrong' };

describe('logging in', () => {
  let organisation: TestOrganisation;
  beforeEach(async () => {
    organisation = await organisationWithAnne();
  });
  const logInAs = async (input = anneLogsIn(), attempts = createAttempts()) =>
    sessionOf(await logIn(organisation.system(), attempts, input));

  it('gives a session that knows the person, logged', async () => {
    const session = await logInAs();
    expect(findActor(organisation.db, session, NOW)).toMatchObject({
      personId: organisation.idOf('Anne'),
      name: 'Anne',
      mustChangePassword: false,
    });
    expect(organisation.db.select().from(auditEvents).all()).toMatchObject([
      { action: 'session.begin', outcome: 'done', subjectId: organisation.idOf('Anne') },
    ]);
  });

  it('keeps the secret id of the session out of the database', async () => {
    const session = await logInAs();
    expect(organisation.db.$client.serialize().includes(session)).toBe(false);
  });

  it('gives a new session each time', async () => {
    expect(await logInAs()).not.toBe(await logInAs());
  });

  it('refuses a wrong password and an unknown person with the same words', async () => {
    await expect(logInAs(anneLogsIn('en helt anden sætning'))).rejects.toMatchObject(wrong);
    await expect(logInAs({ ...anneLogsIn(), email: 'ingen@proeveby.example' })).rejects.toMatchObject(wrong);
    expect(organisation.db.select().from(sessions).all()).toEqual([]);
  });

  it('works through a password for an unknown person too, so that the time tells nothing', async () => {
    const time = async (input: ReturnType<typeof anneLogsIn>) => {
      const start = performance.now();
      await logInAs(input).catch(() => {});
      return performance.now() - start;
    };
    const fastest = async (input: ReturnType<typeof anneLogsIn>) => {
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) times.push(await time(input));
      return Math.min(...times);
    };
    const known = await fastest(anneLogsIn('en helt anden sætning'));
    const unknown = await fastest({ ...anneLogsIn(), email: 'ingen@proeveby.example' });
    expect(unknown).toBeGreaterThan(known / 3);
  });

  it('refuses somebody whose account is disabled, and ends the session they had', async () => {
    const session = await logInAs();
    organisation.db.update(accounts).set({ disabledAt: NOW }).run();
    await expect(logInAs()).rejects.toMatchObject(wrong);
    expect(findActor(organisation.db, session, NOW)).toBeNull();
  });

  it('leaves a denied row in the log when the attempt is recorded', async () => {
    const refusal = await logInAs(anneLogsIn('en helt anden sætning')).catch((error: unknown) => error);
    if (!(refusal instanceof Refusal)) throw new Error('it was not refused');
    recordDenial(organisation.system(), refusal);
    expect(organisation.db.select().from(auditEvents).all()).toMatchObject([
      { action: 'session.begin', outcome: 'denied', subjectId: organisation.idOf('Anne') },
    ]);
  });

  it('stops guessing at one account after ten tries, even with the right password', async () => {
    const attempts = createAttempts();
    for (let tries = 0; tries < 10; tries += 1)
      await expect(logInAs(anneLogsIn(`gæt nummer ${tries} her`), attempts)).rejects.toMatchObject(wrong);
    await expect(logInAs(anneLogsIn(), attempts)).rejects.toMatchObject({
      kind: 'too-many',
      code: 'login.too_many',
      values: { minutes: 15 },
    });
  });

  it('starts counting anew once the right password has been given', async () => {
    const attempts = createAttempts();
    for (let tries = 0; tries < 9; tries += 1) await attempts.count('anne@proeveby.example', ADDRESS);
    await logInAs(anneLogsIn(), attempts);
    for (let tries = 0; tries < 9; tries += 1) await attempts.count('anne@proeveby.example', ADDRESS);
    await expect(logInAs(anneLogsIn(), attempts)).resolves.toEqual(expect.any(String));
  });

  it('stops an address that tries a hundred times on as many accounts', async () => {
    const attempts = createAttempts();
    for (let tries = 0; tries < 100; tries += 1) await attempts.count(`person-${tries}`, ADDRESS);
    await expect(logInAs(anneLogsIn(), attempts)).rejects.toMatchObject({ code: 'login.too_many' });
    await expect(logInAs({ ...anneLogsIn(), address: '192.0.2.8' }, attempts)).resolves.toEqual(
      expect.any(String),
    );
  });
});

describe('a session', () => {
  const MINUTE = 60_000;
  const after = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE);
  let organisation: TestOrganisation;
  let session: string;
  beforeEach(async () => {
    organisation = await organisationWithAnne();
    session = sessionOf(await logIn(organisation.system(), createAttempts(), anneLogsIn()));
  });
  const find = (minutes: number) => findActor(organisation.db, session, after(minutes));

  it('lasts through a talk of two hours that nobody types in', () => {
    expect(find(120)?.name).toBe('Anne');
  });

  it('ends after two and a half hours without a page, for good', () => {
    expect(find(151)).toBeNull();
    expect(find(0)).toBeNull();
  });

  it('goes on while it is used, and ends after twelve hours all the same', () => {
    for (let minutes = 100; minutes <= 700; minutes += 100) expect(find(minutes)?.name).toBe('Anne');
    expect(find(721)).toBeNull();
  });

  it('is nobody’s when its id is made up', () => {
    expect(findActor(organisation.db, 'made-up', NOW)).toBeNull();
  });

  it('has today’s rights, not those at log-in', () => {
    const personId = organisation.idOf('Anne');
    expect([...(find(1)?.grants ?? [])]).toEqual([]);
    organisation.db.insert(grants).values({ personId, grant: 'hr', givenAt: NOW }).run();
    expect([...(find(2)?.grants ?? [])]).toEqual(['hr']);
    organisation.db.delete(grants).where(eq(grants.personId, personId)).run();
    expect([...(find(3)?.grants ?? [])]).toEqual([]);
  });
});
