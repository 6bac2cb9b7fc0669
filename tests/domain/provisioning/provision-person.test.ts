import { closeAccount, openAccount } from 'app/domain/accounts/close-account.server';
import { beginSession, findActor } from 'app/domain/accounts/sessions.server';
import { setLastDay } from 'app/domain/people/employment/change-employment.server';
import {
  changeProvisioned,
  closeProvisioned,
  provisionPerson,
} from 'app/domain/provisioning/provision-person.server';
import { readProvisioned } from 'app/domain/provisioning/read-people.server';
import { transact } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { directoryOf, plantPerson, said } from './directory';

let organisation: TestOrganisation;
let directory: ReturnType<typeof directoryOf>;
beforeEach(() => {
  organisation = organisationWithTeam();
  directory = directoryOf(organisation);
});
const id = (name: string) => organisation.idOf(name);
const add = (given = {}) => provisionPerson(directory.ctx(), said(given));
const change = (personId: string, given = {}) =>
  changeProvisioned(directory.ctx(), personId, directory.known(personId, given));
const tomorrow = () => organisation.setNow(new Date('2026-03-03T09:00:00Z'));
const code = (expected: string) => expect.objectContaining({ code: expected });

describe('somebody whom a directory adds', () => {
  it('works here from today, has a login without a password, and is logged with the token', () => {
    const nanna = add({ leaderId: id('Anne'), employeeNumber: '4711' });
    expect(directory.person(nanna)).toMatchObject({
      name: 'Nanna Ny',
      email: 'nanna@proeveby.example',
      externalId: 'entra-1',
      employeeNumber: '4711',
    });
    expect(directory.employments(nanna)).toMatchObject([
      {
        startsOn: '2026-03-02',
        endsOn: null,
        leaderId: id('Anne'),
        role: 'medarbejder',
        source: 'provisioning',
      },
    ]);
    const account = organisation.db.select().from(accounts).where(eq(accounts.personId, nanna)).get();
    expect(account).toMatchObject({ passwordHash: null, disabledAt: null });
    expect(directory.log()).toEqual([
      { action: 'person.provision-add', actorId: null, subjectId: nanna, details: { token: 'token-1' } },
    ]);
  });

  it('has no employment until something says where they work', () => {
    const nanna = add({ department: null, title: null, level: null });
    expect(directory.employments(nanna)).toEqual([]);
    change(nanna, { department: 'Børn og unge', level: 'medarbejder' });
    expect(directory.employments(nanna)).toHaveLength(1);
  });

  it('gets a unit at the top where none is called that, and the one there is by name or code', () => {
    add({ department: 'Digitalisering' });
    expect(organisation.db.select().from(units).all()).toContainEqual(
      expect.objectContaining({ name: 'Digitalisering', parentId: null }),
    );
    organisation.db.update(units).set({ code: 'K7' }).where(eq(units.name, 'Digitalisering')).run();
    const other = add({ department: 'K7', email: 'o@proeveby.example', externalId: 'entra-2' });
    expect(readProvisioned(directory.ctx(), other).department).toBe('Digitalisering');
  });

  it('is not added twice, by e-mail, number or the id of the directory', () => {
    add({ employeeNumber: '4711' });
    expect(() => add({ employeeNumber: '4711' })).toThrow(code('provisioning.there_already'));
    expect(() => add({ externalId: 'entra-2' })).toThrow(code('provisioning.there_already'));
    expect(() => add({ email: 'x@proeveby.example' })).toThrow(code('provisioning.external_id_taken'));
    expect(() => add({ email: 'x@proeveby.example', externalId: 'e', employeeNumber: '4711' })).toThrow(
      code('provisioning.not_the_same'),
    );
  });

  it('is added with nothing of it where one thing is wrong', () => {
    const before = organisation.db.select().from(people).all().length;
    expect(() => add({ leaderId: 'nobody' })).toThrow(code('people.leader_unknown'));
    expect(() => add({ level: 'konge' })).toThrow(code('provisioning.level_unknown'));
    expect(() => add({ level: null, title: 'Konge' })).toThrow(code('provisioning.level_missing'));
    expect(organisation.db.select().from(people).all()).toHaveLength(before);
    expect(directory.log()).toEqual([]);
  });
});

describe('somebody who is here already', () => {
  it('is tied to the directory by their e-mail, and their employment stays the one of others', () => {
    const before = directory.employments(id('Jonas'));
    expect(
      add({ email: 'jonas@proeveby.example', name: 'Jonas', title: 'Direktør', leaderId: id('Kim') }),
    ).toBe(id('Jonas'));
    expect(directory.person(id('Jonas'))?.externalId).toBe('entra-1');
    expect(directory.employments(id('Jonas'))).toEqual(before);
    expect(directory.log()).toMatchObject([{ action: 'person.provision-link', subjectId: id('Jonas') }]);
  });

  it('is not taken for somebody else by an e-mail where the number says otherwise', () => {
    const kim = plantPerson(organisation, { employeeNumber: '1' });
    expect(() => add({ email: 'kim.kendt@proeveby.example', employeeNumber: '2' })).toThrow(
      code('provisioning.not_the_same'),
    );
    expect(() => add({ email: 'mallory@proeveby.example', employeeNumber: '1' })).toThrow(
      code('provisioning.not_the_same'),
    );
    expect(directory.person(kim)).toMatchObject({ email: 'kim.kendt@proeveby.example', externalId: null });
  });

  it('is tied to nothing by a directory that gives no id of its own', () => {
    expect(() => add({ email: 'jonas@proeveby.example', externalId: null })).toThrow(
      code('provisioning.there_already'),
    );
  });

  it('keeps the employee number that they have', () => {
    const kim = plantPerson(organisation, { employeeNumber: '1' });
    expect(() => change(kim, { employeeNumber: '2' })).toThrow(code('provisioning.number_fixed'));
  });
});

describe('special rights are out of reach of a token', () => {
  it.each(['Hanne', 'Adam'])('%s keeps e-mail and number', (name) => {
    const event = { action: 'person.provision-change', subjectType: 'person', subjectId: id(name) };
    for (const given of [{ email: 'mallory@proeveby.example' }, { employeeNumber: '666' }])
      expect(() => change(id(name), given)).toThrow(
        expect.objectContaining({ kind: 'forbidden', code: 'provisioning.rights', denied: event }),
      );
    expect(directory.person(id(name))?.email).toBe(`${name.toLowerCase()}@proeveby.example`);
  });

  it('nobody who has them is let in again, once they have been closed', () => {
    closeProvisioned(directory.ctx(), id('Hanne'));
    expect(directory.closedAt(id('Hanne'))).toEqual(NOW);
    expect(() => change(id('Hanne'), { active: true })).toThrow(code('provisioning.open_of_rights'));
    expect(directory.closedAt(id('Hanne'))).toEqual(NOW);
  });

  it('the last administrator is not closed', () => {
    expect(() => closeProvisioned(directory.ctx(), id('Adam'))).toThrow(code('people.last_administrator'));
    expect(() => change(id('Adam'), { active: false })).toThrow(code('people.last_administrator'));
  });
});

describe('closing', () => {
  it('ends sessions at once and the employment today, and deletes nothing', () => {
    const nanna = add();
    const session = transact(organisation.db, (tx) =>
      beginSession(tx, nanna, NOW, { method: 'single-sign-on', assurance: null }),
    );
    expect(findActor(organisation.db, session, NOW)).not.toBeNull();
    change(nanna, { active: false });
    expect(findActor(organisation.db, session, NOW)).toBeNull();
    expect(directory.employments(nanna)).toMatchObject([{ startsOn: '2026-03-02', endsOn: '2026-03-02' }]);
    expect(directory.person(nanna)).toBeDefined();
    expect(readProvisioned(directory.ctx(), nanna).active).toBe(false);
  });

  it('leaves an employment that somebody else registered, and closes all the same', () => {
    closeProvisioned(directory.ctx(), id('Jonas'));
    expect(directory.employments(id('Jonas'))).toMatchObject([{ endsOn: null, source: 'page' }]);
    expect(directory.closedAt(id('Jonas'))).toEqual(NOW);
  });

  it('is undone by the directory, the same day and later', () => {
    const nanna = add();
    closeProvisioned(directory.ctx(), nanna);
    change(nanna, { active: true });
    expect(directory.employments(nanna)).toMatchObject([{ startsOn: '2026-03-02', endsOn: null }]);
    closeProvisioned(directory.ctx(), nanna);
    tomorrow();
    change(nanna, { active: true });
    expect(directory.employments(nanna).map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2026-03-02', '2026-03-02'],
      ['2026-03-03', null],
    ]);
    expect(readProvisioned(directory.ctx(), nanna)).toMatchObject({ active: true, title: 'Pædagog' });
  });

  it('by an administrator is not undone by a directory', () => {
    const nanna = add();
    closeAccount(organisation.as('Adam'), nanna);
    expect(() => change(nanna, { active: true })).toThrow(code('provisioning.closed_here'));
    closeProvisioned(directory.ctx(), nanna);
    expect(() => change(nanna, { active: true })).toThrow(code('provisioning.closed_here'));
    openAccount(organisation.as('Adam'), nanna);
    change(nanna, { active: true });
    expect(directory.closedAt(nanna)).toBeNull();
  });

  it('nobody who has left by what others registered is employed again', () => {
    setLastDay(organisation.as('Adam'), id('Jonas'), '2026-03-01');
    expect(readProvisioned(directory.ctx(), id('Jonas')).active).toBe(false);
    expect(() => change(id('Jonas'), { active: true })).toThrow(code('provisioning.left'));
    expect(directory.employments(id('Jonas'))).toHaveLength(1);
  });
});

describe('a change', () => {
  it('of title, leader or unit holds from today, and what held before stays', () => {
    const nanna = add({ leaderId: id('Anne') });
    tomorrow();
    change(nanna, { leaderId: id('Kim') });
    expect(directory.employments(nanna)).toMatchObject([
      { leaderId: id('Anne'), endsOn: '2026-03-02' },
      { leaderId: id('Kim'), startsOn: '2026-03-03', endsOn: null, source: 'provisioning' },
    ]);
    expect(directory.log().at(-1)).toMatchObject({
      action: 'person.provision-change',
      details: { token: 'token-1', fields: 'employment' },
    });
  });

  it('that is none writes nothing and is not logged', () => {
    const nanna = add();
    const before = directory.log().length;
    change(nanna);
    expect(directory.log()).toHaveLength(before);
    expect(directory.employments(nanna)).toHaveLength(1);
  });

  it('makes nobody their own leader, and no ring', () => {
    const nanna = add();
    const odin = add({ email: 'odin@proeveby.example', externalId: 'entra-2', leaderId: nanna });
    expect(() => change(nanna, { leaderId: nanna })).toThrow(code('people.own_leader'));
    expect(() => change(nanna, { leaderId: odin })).toThrow(code('people.leader_cycle'));
    expect(() => change(nanna, { leaderId: 'nobody' })).toThrow(code('people.leader_unknown'));
  });

  it('of the e-mail is refused where another has it', () => {
    const nanna = add();
    expect(() => change(nanna, { email: 'jonas@proeveby.example' })).toThrow(code('people.email_taken'));
    change(nanna, { email: 'nanna.gift@proeveby.example' });
    expect(directory.person(nanna)?.email).toBe('nanna.gift@proeveby.example');
  });

  it('of somebody unknown is refused', () => {
    expect(() => changeProvisioned(directory.ctx(), 'nobody', said())).toThrow(code('access.not_found'));
  });

  it('leaves a person whom HR has given a right in what they may do', () => {
    const nanna = add();
    organisation.db.insert(grants).values({ personId: nanna, grant: 'hr', givenAt: NOW }).run();
    change(nanna, { title: 'Konsulent' });
    expect(organisation.db.select().from(grants).where(eq(grants.personId, nanna)).all()).toHaveLength(1);
  });
});
