import { addPerson } from 'app/domain/accounts/add-person.server';
import { createAttempts } from 'app/domain/accounts/attempts.server';
import { closeAccount, openAccount } from 'app/domain/accounts/close-account.server';
import { mayLogIn } from 'app/domain/accounts/finish-log-in.server';
import { handOutPassword } from 'app/domain/accounts/hand-out-password.server';
import { logIn } from 'app/domain/accounts/log-in.server';
import { passwordMatches } from 'app/domain/accounts/passwords.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { changeEmployment, setLastDay } from 'app/domain/people/employment/change-employment.server';
import { transact } from 'db/client.server';
import { accounts, grantRequests, grants } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { mails } from 'db/schema/notifications';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { openSessions } from 'tests/support/open-sessions';
import { refused } from 'tests/support/refused';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let session: string;
beforeEach(() => {
  organisation = organisationWithTeam();
  session = begin('Jonas');
});
const begin = (name: string, now = NOW) =>
  transact(organisation.db, (tx) =>
    beginSession(tx, organisation.idOf(name), now, { method: 'password', assurance: null }),
  );
const adam = () => organisation.as('Adam');
const jonas = () => organisation.idOf('Jonas');
const isIn = (now = NOW) => findActor(organisation.db, session, now) !== null;
const actions = () =>
  organisation.db
    .select()
    .from(auditEvents)
    .all()
    .map(({ action }) => action);

describe('closing a login', () => {
  it('throws the person out at the next click, and lets them in again when it is opened', () => {
    closeAccount(adam(), jonas());
    expect(isIn()).toBe(false);
    expect(openSessions(organisation.db)).toEqual([]);
    openAccount(adam(), jonas());
    expect(isIn()).toBe(false);
    session = begin('Jonas');
    expect(isIn()).toBe(true);
    expect(actions()).toEqual(['account.close', 'account.open']);
  });

  it('never closes the last administrator’s', () => {
    expect(() => closeAccount(adam(), organisation.idOf('Adam'))).toThrow(
      refused('people.last_administrator'),
    );
  });

  it('is for administrators', () => {
    expect(() => closeAccount(organisation.as('Hanne'), jonas())).toThrow(refused('access.forbidden'));
    expect(() => openAccount(organisation.as('Anne'), jonas())).toThrow(refused('access.forbidden'));
    expect(isIn()).toBe(true);
  });
});

describe('somebody who leaves', () => {
  const at = (time: string) => new Date(time);

  it('is in to the end of the last day, and out when it is over in Denmark', () => {
    setLastDay(adam(), jonas(), '2026-03-31');
    session = begin('Jonas', at('2026-03-31T20:00:00Z'));
    expect(isIn(at('2026-03-31T21:59:00Z'))).toBe(true);
    expect(isIn(at('2026-03-31T22:01:00Z'))).toBe(false);
  });

  it('is out at the next click when the last day is over already', () => {
    setLastDay(adam(), jonas(), '2026-02-28');
    expect(isIn()).toBe(false);
  });

  it('is in again on coming back, also between the two when that is planned', () => {
    setLastDay(adam(), jonas(), '2026-02-28');
    const back = { from: '2026-03-20', unit: 'Børn og unge', title: '', role: 'medarbejder', leader: 'Kim' };
    changeEmployment(adam(), jonas(), back, [{ id: 'medarbejder' }]);
    expect(isIn()).toBe(true);
  });

  it('is not somebody who has never been employed, as the first administrator', () => {
    organisation.db.$client.prepare('delete from employments where person_id = ?').run(jonas());
    expect(isIn()).toBe(true);
  });
});

describe('a new temporary password', () => {
  const account = () => organisation.db.select().from(accounts).where(eq(accounts.personId, jonas())).get();

  it('takes the place of the old one, has to be changed, ends the sessions and is logged without it', async () => {
    const password = await handOutPassword(adam(), jonas());
    expect(await passwordMatches(account()?.passwordHash, password)).toBe(true);
    expect(account()?.mustChangePassword).toBe('yes');
    expect(isIn()).toBe(false);
    expect(actions()).toEqual(['account.hand-out-password']);
    expect(organisation.db.$client.serialize().includes(password)).toBe(false);
  });

  it('is told to the person by mail, without the password', async () => {
    await handOutPassword(adam(), jonas());
    expect(organisation.db.select().from(mails).all()).toMatchObject([
      { personId: jonas(), kind: 'factors-removed', conversationId: null },
    ]);
  });

  it('is refused for whoever has special rights, and the attempt is to be logged', async () => {
    for (const name of ['Hanne', 'Adam'])
      await expect(handOutPassword(adam(), organisation.idOf(name))).rejects.toMatchObject({
        code: 'people.password_of_rights',
        denied: { action: 'account.hand-out-password', subjectId: organisation.idOf(name) },
      });
    expect(actions()).toEqual([]);
  });

  it('is for administrators', async () => {
    await expect(handOutPassword(organisation.as('Anne'), jonas())).rejects.toMatchObject({
      code: 'access.forbidden',
    });
    expect(isIn()).toBe(true);
  });
});

describe('adding somebody with a special right', () => {
  const newPerson = {
    name: 'Nanna',
    email: 'nanna@proeveby.example',
    title: '',
    unit: 'Børn og unge',
    role: 'medarbejder',
    leaderId: null,
    grant: 'hr' as const,
  };

  it('gives it at once where there is one administrator', async () => {
    expect(await addPerson(adam(), newPerson)).toMatchObject({ right: 'given' });
  });

  it('asks the other administrator where there are two', async () => {
    organisation.db
      .insert(grants)
      .values({ personId: organisation.idOf('Bo'), grant: 'administrator', givenAt: NOW })
      .run();
    const { personId, right } = await addPerson(adam(), newPerson);
    expect(right).toBe('requested');
    expect(organisation.db.select().from(grants).where(eq(grants.personId, personId)).all()).toEqual([]);
    expect(organisation.db.select().from(grantRequests).all()).toMatchObject([{ personId, grant: 'hr' }]);
  });
});

describe('logging in', () => {
  const attempts = createAttempts();
  const input = { email: 'jonas@proeveby.example', address: '192.0.2.7' };

  it('is refused as a wrong password is, once somebody has left', async () => {
    const password = await handOutPassword(adam(), jonas());
    expect(await logIn(organisation.system(), attempts, { ...input, password })).toMatchObject({
      kind: 'session',
    });
    setLastDay(adam(), jonas(), '2026-02-28');
    await expect(logIn(organisation.system(), attempts, { ...input, password })).rejects.toMatchObject({
      code: 'login.wrong',
    });
    const mayEnter = (id: string) => transact(organisation.db, (tx) => mayLogIn(tx, id, NOW));
    expect(mayEnter(jonas())).toBe(false);
    expect(mayEnter(organisation.idOf('Mie'))).toBe(true);
  });
});
