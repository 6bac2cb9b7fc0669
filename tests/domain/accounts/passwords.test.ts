import { addPerson } from 'app/domain/accounts/add-person.server';
import { createAttempts } from 'app/domain/accounts/attempts.server';
import { changePassword } from 'app/domain/accounts/change-password.server';
import { firstPassword } from 'app/domain/accounts/first-password.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { proveIdentity } from 'app/domain/accounts/prove-identity.server';
import { findActor } from 'app/domain/accounts/sessions.server';
import { setPassword } from 'app/domain/accounts/set-password.server';
import { NewPasswordSchema, type NewPerson } from 'app/domain/people/people.schema';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { openSessions } from 'tests/support/open-sessions';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, anneLogsIn, organisationWithAnne, PASSWORD, sessionOf } from './accounts';

const NEW_PASSWORD = 'en ny sætning til foråret';

describe('changing one’s password', () => {
  let organisation: TestOrganisation;
  beforeEach(async () => {
    organisation = await organisationWithAnne();
  });
  const logInWith = async (password: string) =>
    sessionOf(await logIn(organisation.system(), createAttempts(), anneLogsIn(password)));
  const change = (current: string, attempts = createAttempts()) =>
    changePassword(organisation.as('Anne'), attempts, { current, password: NEW_PASSWORD, address: ADDRESS });

  it('ends every session of the person and begins one with the new password', async () => {
    const [here, elsewhere] = [await logInWith(PASSWORD), await logInWith(PASSWORD)];
    const fresh = await change(PASSWORD);
    expect(findActor(organisation.db, here, NOW)).toBeNull();
    expect(findActor(organisation.db, elsewhere, NOW)).toBeNull();
    expect(findActor(organisation.db, fresh, NOW)?.name).toBe('Anne');
    await expect(logInWith(PASSWORD)).rejects.toMatchObject({ code: 'login.wrong' });
    await expect(logInWith(NEW_PASSWORD)).resolves.toEqual(expect.any(String));
  });

  it('needs the present one, and changes nothing without it', async () => {
    const here = await logInWith(PASSWORD);
    const before = organisation.db.select().from(accounts).all();
    await expect(change('noget helt andet')).rejects.toMatchObject({ code: 'account.wrong_password' });
    expect(organisation.db.select().from(accounts).all()).toEqual(before);
    expect(findActor(organisation.db, here, NOW)?.name).toBe('Anne');
  });

  it('cannot be used to guess the present one', async () => {
    const attempts = createAttempts();
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(change('noget helt andet', attempts)).rejects.toMatchObject({ kind: 'invalid' });
      await attempts.count('anne@proeveby.example', ADDRESS);
    }
    await expect(change(PASSWORD, attempts)).rejects.toMatchObject({ kind: 'too-many' });
  });

  it('lets the operator set one, which ends the sessions too', async () => {
    const here = await logInWith(PASSWORD);
    await setPassword(organisation.system(), organisation.idOf('Anne'), NEW_PASSWORD, { handedOver: false });
    expect(findActor(organisation.db, here, NOW)).toBeNull();
    await expect(logInWith(NEW_PASSWORD)).resolves.toEqual(expect.any(String));
  });
});

describe('proving again who one is', () => {
  let organisation: TestOrganisation;
  beforeEach(async () => {
    organisation = await organisationWithAnne();
  });
  const prove = (password: string, attempts = createAttempts()) =>
    proveIdentity(organisation.as('Anne'), attempts, { password, address: ADDRESS });

  it('says how it was proved and by whom, and is logged', async () => {
    expect(await prove(PASSWORD)).toEqual({ method: 'password', personId: organisation.idOf('Anne') });
    expect(organisation.db.select().from(auditEvents).all()).toMatchObject([
      { action: 'identity.prove', actorId: organisation.idOf('Anne'), details: '{"method":"password"}' },
    ]);
  });

  it('fails with a wrong password, whoever is logged in', async () => {
    await expect(prove('noget helt andet')).rejects.toMatchObject({
      code: 'signing.wrong_password',
      denied: { action: 'identity.prove', subjectId: organisation.idOf('Anne') },
    });
  });

  it('counts with the tries at logging in: it is no second way to guess', async () => {
    const attempts = createAttempts();
    for (let tries = 0; tries < 5; tries += 1) {
      await expect(prove('noget helt andet', attempts)).rejects.toMatchObject({ kind: 'invalid' });
      await expect(
        logIn(organisation.system(), attempts, anneLogsIn('noget helt andet')),
      ).rejects.toMatchObject({ kind: 'invalid' });
    }
    await expect(prove(PASSWORD, attempts)).rejects.toMatchObject({ kind: 'too-many' });
  });
});

describe('adding a person', () => {
  const newPerson: NewPerson = {
    name: 'Sofie Holm',
    email: 'sofie@proeveby.example',
    title: 'Pædagog',
    unit: 'Børn og unge',
    role: 'medarbejder',
    leaderId: null,
    grant: '',
  };
  let organisation: TestOrganisation;
  beforeEach(() => {
    organisation = createTestOrganisation([{ name: 'Adam', grants: ['administrator'] }, { name: 'Anne' }]);
  });

  it('gives a password once, which opens the door and has to be changed', async () => {
    const { password, ...added } = await addPerson(organisation.as('Adam'), newPerson);
    if (password === null) throw new Error('there is no password');
    const loggedIn = await logIn(organisation.system(), createAttempts(), {
      email: newPerson.email,
      password,
      address: ADDRESS,
    });
    expect(findActor(organisation.db, sessionOf(loggedIn), NOW)).toMatchObject({
      personId: added.personId,
      mustChangePassword: true,
    });
    expect(organisation.db.$client.serialize().includes(password)).toBe(false);
  });

  it('gives none where people do not log in with one, and nothing that could ever open the door', async () => {
    const added = await addPerson(organisation.as('Adam'), newPerson, { passwordLogin: false });
    expect(added.password).toBeNull();
    expect(
      organisation.db.select().from(accounts).where(eq(accounts.personId, added.personId)).get(),
    ).toMatchObject({ passwordHash: null, mustChangePassword: 'no' });
  });

  it('is for administrators, and leaves no trace when refused', async () => {
    await expect(addPerson(organisation.as('Anne'), newPerson)).rejects.toMatchObject({ kind: 'forbidden' });
    expect(organisation.db.select().from(people).all()).toHaveLength(2);
    expect(organisation.db.select().from(auditEvents).all()).toEqual([]);
  });

  it('refuses an e-mail that somebody has, and a leader who does not exist', async () => {
    const adam = organisation.as('Adam');
    await expect(addPerson(adam, { ...newPerson, email: 'anne@proeveby.example' })).rejects.toMatchObject({
      code: 'people.email_taken',
    });
    await expect(addPerson(adam, { ...newPerson, leaderId: 'nobody' })).rejects.toMatchObject({
      code: 'people.leader_unknown',
    });
    expect(openSessions(organisation.db)).toEqual([]);
    expect(organisation.db.select().from(people).all()).toHaveLength(2);
  });

  it('hands out passwords that pass for new ones and are never twice the same', () => {
    const passwords = Array.from({ length: 50 }, firstPassword);
    expect(new Set(passwords).size).toBe(50);
    for (const password of passwords) expect(NewPasswordSchema.safeParse(password).success).toBe(true);
  });
});
