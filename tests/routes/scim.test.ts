import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { employments, people } from 'db/schema/people';
import { asc, eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Directory, directoryAt, ENTERPRISE, newToken } from './scim/at-scim';

let organisation: TestOrganisation;
let directory: Directory;
beforeEach(async () => {
  organisation = organisationWithTeam();
  directory = await directoryAt(organisation);
});
afterEach(() => directory.server.close());

const person = (id = '') => organisation.db.select().from(people).where(eq(people.id, id)).get();
const work = (id = '') =>
  organisation.db.select().from(employments).where(eq(employments.personId, id)).get();
const closed = (id = '') =>
  organisation.db.select().from(accounts).where(eq(accounts.personId, id)).get()?.disabledAt;

describe('a directory that provisions as Entra ID does', () => {
  it('looks for somebody, finds nobody, and adds them', async () => {
    const none = await directory.find('userName eq "nanna@proeveby.example"');
    expect(none.json).toMatchObject({ totalResults: 0, startIndex: 1, itemsPerPage: 0, Resources: [] });
    const added = await directory.add();
    expect(added.status).toBe(201);
    expect(added.headers['content-type']).toMatch(/^application\/scim\+json/);
    expect(added.json).toMatchObject({
      externalId: 'f6b7a9a0',
      userName: 'nanna@proeveby.example',
      displayName: 'Nanna Ny',
      active: true,
      title: 'Pædagog',
      emails: [{ value: 'nanna@proeveby.example', type: 'work', primary: true }],
      [ENTERPRISE]: { employeeNumber: '4711', department: 'Børn og unge' },
      meta: {
        resourceType: 'User',
        location: `http://muskat.example/scim/v2/Users/${added.json?.id}`,
      },
    });
    expect(person(added.json?.id)).toMatchObject({ name: 'Nanna Ny', employeeNumber: '4711' });
    for (const filter of ['userName eq "NANNA@proeveby.example"', 'externalId eq "f6b7a9a0"'])
      expect((await directory.find(filter)).json).toMatchObject({
        totalResults: 1,
        Resources: [{ id: added.json?.id }],
      });
  });

  it('closes with "False", opens with "True", whatever the case of the operation', async () => {
    const { json } = await directory.add();
    const id = json?.id ?? '';
    const closing = await directory.patch(id, [{ op: 'Replace', path: 'active', value: 'False' }]);
    expect([closing.status, closing.json?.active]).toEqual([200, false]);
    expect(closed(id)).not.toBeNull();
    expect((await directory.patch(id, [{ op: 'replace', value: { active: 'True' } }])).json?.active).toBe(
      true,
    );
    expect(closed(id)).toBeNull();
    expect((await directory.patch(id, [{ op: 'Replace', path: 'active', value: false }])).status).toBe(200);
    expect(closed(id)).not.toBeNull();
  });

  it('names attributes of the extension by their whole path, and the manager by the id alone', async () => {
    const anne = organisation.idOf('Anne');
    const { json } = await directory.add();
    const id = json?.id ?? '';
    const changed = await directory.patch(id, [
      { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Digitalisering' },
      { op: 'Add', path: `${ENTERPRISE}:manager`, value: anne },
      { op: 'Replace', path: 'title', value: 'Konsulent' },
    ]);
    expect(changed.json).toMatchObject({
      title: 'Konsulent',
      [ENTERPRISE]: { department: 'Digitalisering', manager: { value: anne, displayName: 'Anne' } },
    });
    expect(work(id)).toMatchObject({ leaderId: anne, title: 'Konsulent', source: 'provisioning' });
    for (const operation of [
      { op: 'Remove', path: `${ENTERPRISE}:manager` },
      { op: 'Replace', path: `${ENTERPRISE}:manager`, value: '' },
    ]) {
      await directory.patch(id, [{ op: 'add', value: { [`${ENTERPRISE}:manager`]: { value: anne } } }]);
      expect(work(id)?.leaderId).toBe(anne);
      await directory.patch(id, [operation]);
      expect(work(id)?.leaderId).toBeNull();
    }
  });

  it('changes names, in one of the three places that there are', async () => {
    const { json } = await directory.add();
    const id = json?.id ?? '';
    await directory.patch(id, [{ op: 'Replace', path: 'displayName', value: 'Nanna Gift' }]);
    expect(person(id)?.name).toBe('Nanna Gift');
    await directory.patch(id, [{ op: 'Replace', path: 'name.formatted', value: 'Nanna Ny-Gift' }]);
    expect(person(id)?.name).toBe('Nanna Ny-Gift');
    await directory.patch(id, [
      { op: 'Replace', path: 'name.givenName', value: 'Nanna' },
      { op: 'Replace', path: 'name.familyName', value: 'Holm' },
    ]);
    expect(person(id)?.name).toBe('Nanna Holm');
  });

  it('sends a good deal that is not kept, with filters in it, and none of it is an error', async () => {
    const { json } = await directory.add({
      phoneNumbers: [{ type: 'work', value: '12345678' }],
      nickName: 'N',
    });
    const before = person(json?.id);
    const answer = await directory.patch(json?.id ?? '', [
      { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '87654321' },
      { op: 'Add', path: 'addresses[type eq "work"].locality', value: 'Prøveby' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'other@proeveby.example' },
      { op: 'Add', value: { 'name.honorificPrefix': 'Dr.', preferredLanguage: 'da' } },
    ]);
    expect(answer.status).toBe(204);
    expect(person(json?.id)).toEqual(before);
  });

  it('replaces somebody whole, and deletes: which closes', async () => {
    const { json } = await directory.add({}, { manager: { value: organisation.idOf('Anne') } });
    const id = json?.id ?? '';
    const put = await directory.ask('PUT', `/Users/${id}`, {
      schemas: json?.schemas,
      userName: 'nanna@proeveby.example',
      displayName: 'Nanna Ny',
      title: 'Leder',
    });
    expect(put.status).toBe(200);
    // What was left out of a title and a leader is gone; numbers and ids are kept.
    expect(work(id)).toMatchObject({ title: 'Leder', leaderId: null });
    expect(person(id)).toMatchObject({ employeeNumber: '4711', externalId: 'f6b7a9a0' });
    expect((await directory.ask('DELETE', `/Users/${id}`)).status).toBe(204);
    expect(closed(id)).not.toBeNull();
    expect((await directory.ask('GET', `/Users/${id}`)).json).toMatchObject({ id, active: false });
  });

  it('turns the pages of everybody', async () => {
    const everybody = organisation.db.select({ id: people.id }).from(people).orderBy(asc(people.id)).all();
    const seen: string[] = [];
    for (let startIndex = 1; startIndex <= everybody.length; startIndex += 2) {
      const { json } = await directory.ask('GET', `/Users?startIndex=${startIndex}&count=2`);
      expect(json).toMatchObject({ totalResults: everybody.length, startIndex });
      seen.push(...(json?.Resources ?? []).map(({ id }) => id));
    }
    expect(seen).toEqual(everybody.map(({ id }) => id));
    expect((await directory.ask('GET', '/Users?count=0')).json).toMatchObject({ Resources: [] });
    expect((await directory.ask('GET', '/Users?startIndex=-5&count=abc')).json?.startIndex).toBe(1);
  });

  it('is told what there is: people, filters and changes, no groups, nothing in bulk', async () => {
    expect((await directory.ask('GET', '/ServiceProviderConfig')).json).toMatchObject({
      patch: { supported: true },
      filter: { supported: true },
      bulk: { supported: false },
      sort: { supported: false },
      authenticationSchemes: [{ type: 'oauthbearertoken' }],
    });
    const types = await directory.ask('GET', '/ResourceTypes');
    expect(types.json?.Resources?.map(({ id }) => id)).toEqual(['User']);
    const schemas = await directory.ask('GET', '/Schemas');
    expect(schemas.json?.Resources?.map(({ id }) => id)).toContain(ENTERPRISE);
    expect(schemas.text).not.toContain('"password"');
    expect((await directory.ask('GET', '/Groups')).status).toBe(404);
  });
});

describe('what a directory has wrong is said in the words of the standard', () => {
  it('a person who is there already is a conflict', async () => {
    await directory.add();
    const again = await directory.add();
    expect([again.status, again.json?.scimType]).toEqual([409, 'uniqueness']);
    expect(again.json?.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
  });

  it('a leader who leads in a ring, themselves, or is nobody, is no value', async () => {
    const first = await directory.add();
    const id = first.json?.id ?? '';
    const second = await directory.add(
      { userName: 'odin@proeveby.example', externalId: '2' },
      { employeeNumber: '2', manager: { value: id } },
    );
    for (const manager of [id, second.json?.id, 'nobody']) {
      const answer = await directory.patch(id, [
        { op: 'add', path: `${ENTERPRISE}:manager`, value: manager },
      ]);
      expect([answer.status, answer.json?.scimType]).toEqual([400, 'invalidValue']);
    }
    expect(work(id)?.leaderId).toBeNull();
  });

  it.each([
    ['a login name that is no e-mail', { userName: 'nanna' }, 'userName'],
    ['no name', { displayName: '', name: undefined }, 'displayName'],
    ['an unknown level', { userType: 'konge' }, 'konge'],
  ])('%s is no value', async (_what, given, said) => {
    const answer = await directory.add(given);
    expect([answer.status, answer.json?.scimType]).toEqual([400, 'invalidValue']);
    expect(answer.json?.detail).toContain(said);
  });

  it('somebody unknown is not found, to read, to change or to close', async () => {
    expect((await directory.ask('GET', '/Users/nobody')).status).toBe(404);
    expect((await directory.patch('nobody', [{ op: 'replace', path: 'title', value: 'x' }])).status).toBe(
      404,
    );
    expect((await directory.ask('DELETE', '/Users/nobody')).status).toBe(404);
  });

  it('a filter that is not offered is said to be', async () => {
    for (const filter of ['userName sw "a"', 'title eq "x"', 'userName eq "a" or active eq true', 'x']) {
      const answer = await directory.find(filter);
      expect([answer.status, answer.json?.scimType]).toEqual([400, 'invalidFilter']);
    }
  });
});

it('several organisations in one process are each asked for their own', async () => {
  const other = organisationWithTeam();
  const elsewhere = await directoryAt(other, newToken(other));
  const [here, there] = await Promise.all([directory.add(), elsewhere.add({ displayName: 'Odin Anden' })]);
  expect([here.status, there.status]).toEqual([201, 201]);
  expect((await directory.ask('GET', `/Users/${there.json?.id}`)).status).toBe(404);
  expect(other.db.select().from(people).where(eq(people.name, 'Nanna Ny')).all()).toEqual([]);
  await elsewhere.server.close();
});

it('what a directory does is in the log with its token, and nobody as the actor', async () => {
  const { json } = await directory.add();
  await directory.patch(json?.id ?? '', [{ op: 'replace', path: 'active', value: false }]);
  const rows = organisation.db.select().from(auditEvents).orderBy(asc(auditEvents.seq)).all();
  expect(rows.slice(-2)).toMatchObject([
    { action: 'person.provision-add', actorId: null, subjectId: json?.id },
    { action: 'person.provision-close', actorId: null, subjectId: json?.id },
  ]);
  expect(JSON.parse(rows.at(-1)?.details ?? '')).toHaveProperty('token');
});
