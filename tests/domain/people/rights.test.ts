import { actorOf } from 'app/domain/people/actor.server';
import { setLastDay } from 'app/domain/people/employment/change-employment.server';
import { decideOnGrant, giveGrant, takeGrant, withdrawRequest } from 'app/domain/people/rights/grants.server';
import { requestsToDecide } from 'app/domain/people/rights/list-requests.server';
import { accounts, grantRequests } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { eq } from 'drizzle-orm';
import { refused } from 'tests/support/refused';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
const withAdministrators = (...names: string[]) =>
  createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Hanne', grants: ['hr'] },
    { name: 'Jonas' },
    ...names.map((name) => ({ name, grants: ['administrator' as const] })),
  ]);
const grantsOf = (name: string) => [...actorOf(organisation.db, organisation.idOf(name), NOW).grants];
const ask = (by: string, forWhom: string, grant: 'hr' | 'administrator' | 'auditor' = 'hr') =>
  giveGrant(organisation.as(by), organisation.idOf(forWhom), grant);
const request = () => organisation.db.select().from(grantRequests).get()?.id ?? 'none';
const decide = (by: string, decision: 'given' | 'refused' = 'given') =>
  decideOnGrant(organisation.as(by), request(), decision);
const logged = () =>
  organisation.db
    .select()
    .from(auditEvents)
    .all()
    .map(({ action }) => action);

describe('with two administrators', () => {
  beforeEach(() => {
    organisation = withAdministrators('Adam', 'Ada');
  });

  it('a right waits for the other one, and applies once it is approved', () => {
    expect(ask('Adam', 'Jonas')).toBe('requested');
    expect(grantsOf('Jonas')).toEqual([]);
    decide('Ada');
    expect(grantsOf('Jonas')).toEqual(['hr']);
    expect(logged()).toEqual(['grant.request', 'grant.give']);
  });

  it('nobody approves what they asked for themselves', () => {
    ask('Adam', 'Jonas');
    expect(() => decide('Adam')).toThrow(refused('people.own_request', 'forbidden'));
    expect(grantsOf('Jonas')).toEqual([]);
  });

  it('nobody approves what they are to have themselves', () => {
    ask('Adam', 'Ada');
    expect(() => decide('Ada')).toThrow(refused('people.own_request', 'forbidden'));
    expect(grantsOf('Ada')).toEqual(['administrator']);
  });

  it('an administrator gets HR only when the other one says so', () => {
    expect(ask('Adam', 'Adam')).toBe('requested');
    expect(() => decide('Adam')).toThrow(refused('people.own_request', 'forbidden'));
    decide('Ada');
    expect(grantsOf('Adam').sort()).toEqual(['administrator', 'hr']);
  });

  it('a right that is refused is not given, and is decided once', () => {
    ask('Adam', 'Jonas');
    decide('Ada', 'refused');
    expect(grantsOf('Jonas')).toEqual([]);
    expect(() => decide('Ada')).toThrow(refused('people.request_decided'));
    expect(logged()).toEqual(['grant.request', 'grant.refuse']);
  });

  it('who asked takes it back, and nobody else does', () => {
    ask('Adam', 'Jonas');
    expect(() => withdrawRequest(organisation.as('Ada'), request())).toThrow(
      refused('people.others_request', 'forbidden'),
    );
    withdrawRequest(organisation.as('Adam'), request());
    expect(() => decide('Ada')).toThrow(refused('people.request_decided'));
  });

  it('the same right is asked for once', () => {
    ask('Adam', 'Jonas');
    expect(() => ask('Ada', 'Jonas')).toThrow(refused('people.right_requested'));
    expect(() => ask('Ada', 'Hanne')).toThrow(refused('people.right_given'));
  });

  it('a request of somebody who is no administrator any more is not approved', () => {
    ask('Adam', 'Jonas');
    takeGrant(organisation.as('Ada'), organisation.idOf('Adam'), 'administrator');
    expect(() => decide('Ada')).toThrow(refused('people.request_lapsed'));
    decide('Ada', 'refused');
    expect(grantsOf('Jonas')).toEqual([]);
  });

  it('a request is seen by the one who can decide on it, and by nobody else', () => {
    ask('Adam', 'Jonas');
    const seenBy = (name: string) => requestsToDecide(organisation.as(name)).map((row) => row.name);
    expect(seenBy('Ada')).toEqual(['Jonas']);
    for (const name of ['Adam', 'Hanne', 'Jonas', 'Bo']) expect(seenBy(name)).toEqual([]);
  });

  it('one whose login is closed, or who has left, is nobody to ask', () => {
    const { db, idOf } = organisation;
    db.update(accounts)
      .set({ disabledAt: NOW })
      .where(eq(accounts.personId, idOf('Ada')))
      .run();
    expect(ask('Adam', 'Jonas')).toBe('given');
    db.update(accounts)
      .set({ disabledAt: null })
      .where(eq(accounts.personId, idOf('Ada')))
      .run();
    setLastDay(organisation.as('Adam'), idOf('Ada'), '2026-02-28');
    expect(ask('Adam', 'Bo')).toBe('given');
  });
});

describe('the only administrator', () => {
  beforeEach(() => {
    organisation = withAdministrators('Adam');
  });

  it('gives others a right at once', () => {
    expect(ask('Adam', 'Jonas', 'administrator')).toBe('given');
    expect(grantsOf('Jonas')).toEqual(['administrator']);
  });

  it('gives themselves none', () => {
    expect(() => ask('Adam', 'Adam')).toThrow(
      expect.objectContaining({
        code: 'people.second_administrator',
        denied: { action: 'grant.give', subjectType: 'person', subjectId: organisation.idOf('Adam') },
      }),
    );
    expect(grantsOf('Adam')).toEqual(['administrator']);
  });

  it('cannot give the right up', () => {
    expect(() => takeGrant(organisation.as('Adam'), organisation.idOf('Adam'), 'administrator')).toThrow(
      refused('people.last_administrator'),
    );
  });
});

describe('a right', () => {
  beforeEach(() => {
    organisation = withAdministrators('Adam', 'Ada');
  });

  it('is gone at once when it is taken away, and stays gone', () => {
    takeGrant(organisation.as('Adam'), organisation.idOf('Hanne'), 'hr');
    expect(grantsOf('Hanne')).toEqual([]);
    expect(() => takeGrant(organisation.as('Adam'), organisation.idOf('Hanne'), 'hr')).toThrow(
      refused('people.right_not_given'),
    );
    expect(logged()).toEqual(['grant.take']);
  });

  it('to read the log goes with no other', () => {
    expect(() => ask('Adam', 'Hanne', 'auditor')).toThrow(refused('people.rights_exclude'));
    ask('Adam', 'Jonas', 'auditor');
    decide('Ada');
    expect(() => ask('Adam', 'Jonas', 'hr')).toThrow(refused('people.rights_exclude'));
  });

  it('is for administrators to give, decide on and take', () => {
    ask('Adam', 'Jonas');
    const hanne = organisation.as('Hanne');
    const jonas = organisation.idOf('Jonas');
    for (const act of [
      () => giveGrant(hanne, jonas, 'hr'),
      () => decideOnGrant(hanne, request(), 'given'),
      () => withdrawRequest(hanne, request()),
      () => takeGrant(hanne, jonas, 'hr'),
    ])
      expect(act).toThrow(refused('access.forbidden', 'forbidden'));
  });
});
