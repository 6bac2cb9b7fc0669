import { eraseForRequest, listErasable } from 'app/domain/privacy/requests/erase-for-request.server';
import {
  answerRequest,
  extendRequest,
  listRequests,
  readRequest,
  requestsDue,
} from 'app/domain/privacy/requests/handle-requests.server';
import { listOwnRequests, makeRequest } from 'app/domain/privacy/requests/own-requests.server';
import { listRequestOutcomes } from 'app/domain/privacy/requests/request-outcomes.server';
import { REQUEST_TEXTS, requestTextLabel } from 'app/domain/privacy/requests/request-texts.server';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { legalHolds, privacyRequests } from 'db/schema/privacy';
import type { REQUEST_KINDS } from 'db/schema/vocabulary';
import { eq } from 'drizzle-orm';
import { signed } from 'tests/support/signed';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder' },
    { name: 'Anne', role: 'leder', leader: 'Bo' },
    { name: 'Jonas', leader: 'Anne' },
    { name: 'Mie', leader: 'Anne' },
    { name: 'Hanne', leader: 'Bo', grants: ['hr'] },
    { name: 'Helle', leader: 'Bo', grants: ['hr'] },
    { name: 'Adam', leader: 'Bo', grants: ['administrator'] },
    { name: 'Rita', leader: 'Bo', grants: ['auditor'] },
  ]);
});

const WORDS = 'hemmeligtønske';
const ask = (name = 'Jonas', kind: (typeof REQUEST_KINDS)[number] = 'correction') =>
  makeRequest(organisation.as(name), { kind, text: WORDS });
const answer = (id: string, decision: 'granted' | 'partly' | 'refused' = 'granted', by = 'Hanne') =>
  answerRequest(organisation.as(by), id, { decision, answer: 'hemmeligtsvar' });
const stored = (id: string) =>
  organisation.db.select().from(privacyRequests).where(eq(privacyRequests.id, id)).get();
const mailed = (kind: string) =>
  organisation.db
    .select()
    .from(mails)
    .all()
    .filter((mail) => mail.kind === kind)
    .map(({ personId }) => personId);

describe('who asks for something concerning their own data', () => {
  it('is to be answered within a month, and sees until when', () => {
    ask();
    expect(listOwnRequests(organisation.as('Jonas'))).toMatchObject([
      { kind: 'correction', text: WORDS, dueOn: '2026-04-02', decision: null, overdue: false },
    ]);
  });

  it('has the words sealed: the database alone tells nobody what was asked or answered', () => {
    const id = ask();
    extendRequest(organisation.as('Hanne'), id, 'hemmeliggrund');
    answer(id);
    const image = organisation.db.$client.serialize().toString('latin1');
    for (const words of ['hemmeligt', 'hemmeliggrund', 'hemmeligtsvar']) expect(image).not.toContain(words);
  });

  it('has each text bound to its own place: none opens as another', () => {
    const id = ask();
    const { keys } = organisation;
    const labels = REQUEST_TEXTS.map((field) => requestTextLabel(id, field));
    expect(new Set(labels).size).toBe(labels.length);
    const sealed = stored(id)?.text ?? Buffer.alloc(0);
    expect(keys.open(sealed, requestTextLabel(id, 'text')).toString()).toBe(WORDS);
    for (const label of [requestTextLabel(id, 'answer'), requestTextLabel('another', 'text')])
      expect(() => keys.open(sealed, label)).toThrow();
  });

  it('makes a mail to everybody in HR, and leaves no word in the log', () => {
    ask();
    expect(mailed('request-received').sort()).toEqual(
      ['Hanne', 'Helle'].map((name) => organisation.idOf(name)).sort(),
    );
    const log = JSON.stringify(organisation.db.select().from(auditEvents).all());
    expect(log).toContain('request.make');
    expect(log).not.toContain(WORDS);
  });

  it('has ten unanswered ones at most', () => {
    for (let made = 0; made < 10; made++) ask();
    expect(() => ask()).toThrow('requests.too_many');
    expect(() => ask('Mie')).not.toThrow();
  });

  it('sees nothing of what others have asked', () => {
    ask('Mie');
    expect(listOwnRequests(organisation.as('Jonas'))).toEqual([]);
  });
});

describe('HR answers', () => {
  it('what is due first comes first, and what is late is marked', () => {
    const first = ask('Mie');
    organisation.setNow(new Date('2026-03-20T09:00:00Z'));
    const second = ask();
    organisation.setNow(new Date('2026-04-03T09:00:00Z'));
    expect(listRequests(organisation.as('Hanne')).open).toMatchObject([
      { id: first, dueOn: '2026-04-02', overdue: true },
      { id: second, dueOn: '2026-04-20', overdue: false },
    ]);
    expect(requestsDue(organisation.as('Hanne'))).toEqual({ count: 2, dueOn: '2026-04-02', overdue: true });
    for (const name of ['Jonas', 'Anne', 'Adam', 'Rita'])
      expect(requestsDue(organisation.as(name))).toBeNull();
  });

  it('and the person reads it and gets a mail that there is an answer', () => {
    const id = ask();
    answer(id, 'partly');
    expect(listOwnRequests(organisation.as('Jonas'))).toMatchObject([
      { decision: 'partly', answer: 'hemmeligtsvar' },
    ]);
    expect(mailed('request-answered')).toEqual([organisation.idOf('Jonas')]);
    expect(requestsDue(organisation.as('Hanne'))).toBeNull();
  });

  it('once: a second answer changes nothing', () => {
    const id = ask();
    answer(id);
    expect(() => answer(id, 'refused', 'Helle')).toThrow('requests.answered');
    expect(stored(id)?.decision).toBe('granted');
  });

  it('can take two months more, once, within the first, with a reason that the person reads', () => {
    const id = ask();
    const late = ask('Mie');
    extendRequest(organisation.as('Hanne'), id, 'Det er mange sager.');
    expect(listOwnRequests(organisation.as('Jonas'))).toMatchObject([
      { dueOn: '2026-06-02', extendedWhy: 'Det er mange sager.' },
    ]);
    expect(() => extendRequest(organisation.as('Hanne'), id, 'Igen')).toThrow('requests.not_extended');
    organisation.setNow(new Date('2026-04-03T09:00:00Z'));
    expect(() => extendRequest(organisation.as('Hanne'), late, 'For sent')).toThrow('requests.not_extended');
  });

  it('but nobody in HR answers, extends or erases for themselves', () => {
    const id = ask('Hanne', 'erasure');
    expect(() => answer(id)).toThrow('requests.own');
    expect(() => extendRequest(organisation.as('Hanne'), id, 'Fordi')).toThrow('requests.own');
    answer(id, 'granted', 'Helle');
    expect(listErasable(organisation.as('Hanne'), id)).toBeNull();
    expect(requestsDue(organisation.as('Hanne'))).toBeNull();
  });

  it('and each reading of somebody’s words is logged', () => {
    const id = ask();
    expect(readRequest(organisation.as('Hanne'), id)).toMatchObject({ name: 'Jonas', text: WORDS });
    const reads = organisation.db
      .select()
      .from(auditEvents)
      .where(eq(auditEvents.action, 'request.read'))
      .all();
    expect(reads).toMatchObject([{ actorId: organisation.idOf('Hanne'), subjectId: id }]);
  });

  it.each(['Jonas', 'Anne', 'Adam', 'Rita'])('%s neither lists, reads nor answers', (name) => {
    const id = ask();
    const ctx = organisation.as(name);
    expect(() => listRequests(ctx)).toThrow('access.forbidden');
    expect(() => readRequest(ctx, id)).toThrow('access.forbidden');
    expect(() => answer(id, 'granted', name)).toThrow('access.forbidden');
    expect(() => listErasable(ctx, id)).toThrow('access.forbidden');
    expect(stored(id)?.decision).toBeNull();
  });
});

describe('the data protection officer', () => {
  it('sees kinds, days and outcomes, neither names nor words, and is logged', () => {
    const id = ask();
    organisation.setNow(new Date('2026-04-10T09:00:00Z'));
    answer(id, 'refused');
    const seen = listRequestOutcomes(organisation.as('Rita'));
    expect(seen).toMatchObject([
      { kind: 'correction', decision: 'refused', overdue: false, late: true, extended: false },
    ]);
    const text = JSON.stringify(seen);
    for (const word of [WORDS, 'hemmeligt', 'Jonas', organisation.idOf('Jonas')])
      expect(text).not.toContain(word);
    const actions = organisation.db
      .select()
      .from(auditEvents)
      .all()
      .map(({ action }) => action);
    expect(actions).toContain('log.read-requests');
    expect(() => listRequestOutcomes(organisation.as('Hanne'))).toThrow('access.forbidden');
  });
});

describe('erasure that has been granted', () => {
  const talks = () => organisation.db.select().from(conversations).all();
  const erase = (id: string, chosen: string[]) =>
    eraseForRequest(organisation.as('Hanne'), id, { chosen, ground: 'not-needed' });

  it('erases the talks that HR chose, signed ones too, and says why in the log', async () => {
    const talk = await signed(organisation);
    const id = ask('Jonas', 'erasure');
    expect(listErasable(organisation.as('Hanne'), id)).toBeNull();
    answer(id);
    expect(listErasable(organisation.as('Hanne'), id)).toMatchObject([{ id: talk, held: false }]);
    erase(id, [talk]);
    expect(talks()).toEqual([]);
    const events = organisation.db.select().from(auditEvents).where(eq(auditEvents.subjectId, id)).all();
    expect(events.at(-1)).toMatchObject({ action: 'request.erase' });
    expect(events.at(-1)?.details).toContain('not-needed');
  });

  it.each([
    ['correction', 'granted'],
    ['erasure', 'refused'],
  ] as const)('is not what a %s that was %s is', async (kind, decision) => {
    const talk = await signed(organisation);
    const id = ask('Jonas', kind);
    answer(id, decision);
    expect(() => erase(id, [talk])).toThrow('requests.not_erasable');
    expect(talks()).toHaveLength(1);
  });

  it('erases nobody else’s talk, and nothing at all where one chosen may not be', async () => {
    const talk = await signed(organisation);
    const id = ask('Mie', 'erasure');
    answer(id);
    expect(() => erase(id, [talk])).toThrow('requests.not_erasable');
    const leaders = ask('Anne', 'erasure');
    answer(leaders);
    expect(() => erase(leaders, [talk])).toThrow('requests.not_erasable');
    expect(talks()).toHaveLength(1);
  });

  it('stops at a legal hold on either of the two', async () => {
    const talk = await signed(organisation);
    const id = ask('Jonas', 'erasure');
    answer(id);
    organisation.db
      .insert(legalHolds)
      .values({
        id: 'hold',
        personId: organisation.idOf('Anne'),
        reference: 'Sag 1',
        placedAt: NOW,
        placedById: organisation.idOf('Hanne'),
      })
      .run();
    expect(listErasable(organisation.as('Hanne'), id)).toMatchObject([{ id: talk, held: true }]);
    expect(() => erase(id, [talk])).toThrow('retention.held');
    expect(talks()).toHaveLength(1);
  });
});
