import { listTokens, revokeToken } from 'app/domain/provisioning/tokens.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { and, eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import type { TestOrganisation } from 'tests/support/test-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Directory, directoryAt, ENTERPRISE } from './scim/at-scim';

let organisation: TestOrganisation;
let directory: Directory;
beforeEach(async () => {
  organisation = organisationWithTeam();
  directory = await directoryAt(organisation);
});
afterEach(() => directory.server.close());

const everything = () =>
  JSON.stringify([
    organisation.db.select().from(people).all(),
    organisation.db.select().from(accounts).all(),
  ]);
const denials = () =>
  organisation.db.select().from(auditEvents).where(eq(auditEvents.outcome, 'denied')).all();

describe('without a valid token', () => {
  it.each([
    ['none', ''],
    ['a wrong one', 'Bearer muskat-scim-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
    ['a password', 'Basic YWRhbTpoZW1tZWxpZw=='],
    ['one far too long', `Bearer ${'a'.repeat(5000)}`],
  ])('nothing is answered: %s', async (_what, authorization) => {
    const before = everything();
    for (const [method, path] of [
      ['GET', '/Users'],
      ['GET', '/Schemas'],
      ['GET', '/ServiceProviderConfig'],
      ['DELETE', `/Users/${organisation.idOf('Jonas')}`],
    ] as const) {
      const answer = await directory.ask(method, path, undefined, { authorization });
      expect(answer.status).toBe(401);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
      expect(answer.text).not.toContain('Jonas');
    }
    expect(everything()).toBe(before);
    expect(denials()).toHaveLength(4);
    expect(denials()[0]).toMatchObject({ action: 'provisioning.authenticate', subjectId: null });
  });

  it('a session of an administrator is none', async () => {
    const adam = directory.server.as('Adam');
    expect((await adam.get('/scim/v2/Users')).status).toBe(401);
  });

  it('one that has been revoked is none', async () => {
    const [token] = listTokens(organisation.as('Adam'));
    revokeToken(organisation.as('Adam'), token?.id ?? '');
    expect((await directory.ask('GET', '/Users')).status).toBe(401);
  });

  it('an address that guesses is shut out, with a right token too', async () => {
    for (let guess = 0; guess < 20; guess += 1)
      await directory.ask('GET', '/Users', undefined, { authorization: `Bearer muskat-scim-guess${guess}` });
    const answer = await directory.ask('GET', '/Users');
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '900']);
  });
});

describe('with a token that was stolen', () => {
  it.each(['Hanne', 'Adam'])('the login of %s, who has rights, is not taken over', async (name) => {
    const id = organisation.idOf(name);
    const before = organisation.db.select().from(people).where(eq(people.id, id)).get();
    for (const operation of [
      { op: 'replace', path: 'userName', value: 'mallory@proeveby.example' },
      { op: 'replace', path: `${ENTERPRISE}:employeeNumber`, value: '666' },
    ]) {
      const answer = await directory.patch(id, [operation]);
      expect(answer.status).toBe(403);
    }
    expect(organisation.db.select().from(people).where(eq(people.id, id)).get()).toEqual(before);
    expect(denials()).toMatchObject([
      { action: 'person.provision-change', subjectId: id, actorId: null },
      { action: 'person.provision-change', subjectId: id, actorId: null },
    ]);
  });

  it('nobody is given a right, a password or a factor', async () => {
    const { json } = await directory.add({
      password: 'hemmelig-hemmelig',
      roles: [{ value: 'administrator' }],
      entitlements: [{ value: 'hr' }],
      groups: [{ value: 'auditor' }],
    });
    const id = json?.id ?? '';
    await directory.patch(id, [{ op: 'add', path: 'password', value: 'hemmelig-hemmelig' }]);
    const account = organisation.db
      .select()
      .from(accounts)
      .where(and(eq(accounts.personId, id)))
      .get();
    expect(account?.passwordHash).toBeNull();
    expect(organisation.db.$client.prepare('select * from grants where person_id = ?').all(id)).toEqual([]);
  });

  it('no more is read of anybody than what is provisioned', async () => {
    const { json } = await directory.ask('GET', `/Users/${organisation.idOf('Hanne')}`);
    expect(Object.keys(json ?? {}).sort()).toEqual(
      [
        'active',
        'displayName',
        'emails',
        'id',
        'meta',
        'name',
        'schemas',
        'title',
        'userName',
        ENTERPRISE,
      ].sort(),
    );
    const all = await directory.ask('GET', '/Users');
    expect(all.text).not.toMatch(/grant|passwordHash|disabledAt|administrator|auditor/);
  });
});

describe('what no directory sends', () => {
  const PATCH = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no operations', JSON.stringify({ schemas: [PATCH], Operations: [] })],
    [
      'too many',
      JSON.stringify({ schemas: [PATCH], Operations: Array(101).fill({ op: 'remove', path: 'title' }) }),
    ],
    [
      'an unknown operation',
      JSON.stringify({ schemas: [PATCH], Operations: [{ op: 'move', path: 'title' }] }),
    ],
    [
      'an unknown path',
      JSON.stringify({ schemas: [PATCH], Operations: [{ op: 'add', path: 'grants', value: 'hr' }] }),
    ],
    [
      'a path into objects',
      JSON.stringify({
        schemas: [PATCH],
        Operations: [{ op: 'add', path: '__proto__.active', value: true }],
      }),
    ],
    [
      'a filter in a path',
      JSON.stringify({
        schemas: [PATCH],
        Operations: [{ op: 'add', path: `title[${'a'.repeat(50)} eq "\\\\a`, value: '' }],
      }),
    ],
    [
      'an object for a text',
      JSON.stringify({ schemas: [PATCH], Operations: [{ op: 'add', path: 'title', value: { a: 1 } }] }),
    ],
    [
      'a text for yes or no',
      JSON.stringify({ schemas: [PATCH], Operations: [{ op: 'add', path: 'active', value: 'måske' }] }),
    ],
    [
      'nobody to log in as',
      JSON.stringify({ schemas: [PATCH], Operations: [{ op: 'remove', path: 'userName' }] }),
    ],
  ])('is refused and changes nothing: %s', async (_what, body) => {
    const before = everything();
    const answer = await directory.ask('PATCH', `/Users/${organisation.idOf('Jonas')}`, body);
    expect(answer.status).toBe(400);
    expect(answer.json?.schemas).toEqual(['urn:ietf:params:scim:api:messages:2.0:Error']);
    expect(everything()).toBe(before);
  });

  it('is not read where it is too large', async () => {
    const answer = await directory.add({ displayName: 'a'.repeat(70_000) });
    expect(answer.status).toBe(413);
  });

  it('is not taken as a form from a page elsewhere', async () => {
    const answer = await directory.ask('POST', '/Users', 'userName=x', {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://evil.example',
    });
    expect(answer.status).toBe(400);
  });

  it.each(['/Bulk', '/.search', '/Users/.search'])('is not offered: POST %s', async (path) => {
    expect((await directory.ask('POST', path, {})).status).toBe(501);
  });

  it('is not offered: whose token it is', async () => {
    expect((await directory.ask('GET', '/Me')).status).toBe(501);
  });

  it('says nothing of our insides, and logs no token', async () => {
    organisation.db.$client.exec(
      "create trigger broken before insert on units begin select raise(abort, 'the insides'); end",
    );
    const answer = await directory.add({}, { department: 'Et andet sted' });
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/sql|insides|units|at \//i);
    expect(directory.server.log()).not.toContain(directory.token);
    expect(directory.server.log()).toContain('provisioning failed');
  });
});
