import { createHash } from 'node:crypto';
import { acceptTime, declineTimes } from 'app/domain/appointments/answer-times.server';
import { describeTimes } from 'app/domain/appointments/describe-times.server';
import { makeFeed, takeFeed } from 'app/domain/appointments/feed.server';
import { proposeTimes } from 'app/domain/appointments/propose-times.server';
import { verifyAuditChain } from 'app/domain/audit/verify-audit-chain.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { removeMember } from 'app/domain/conversations/group/group-members.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { openSummary } from 'app/domain/exports/disclose-summaries.server';
import { downloadOwnData } from 'app/domain/privacy/own-data/download-own-data.server';
import { gatherOwnData } from 'app/domain/privacy/own-data/gather-own-data.server';
import { ownArchive } from 'app/domain/privacy/own-data/own-archive.server';
import { OwnDataSchema } from 'app/domain/privacy/own-data/own-data.schema';
import { makeRequest } from 'app/domain/privacy/requests/own-requests.server';
import { passkeys, sessions } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { calendarFeeds } from 'db/schema/calendar';
import { preparations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { deputies } from 'db/schema/people';
import { and, eq } from 'drizzle-orm';
import { moveReport } from 'tests/support/move-report';
import { PASSWORD, type Planted, type PlantedState, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { createTestOrganisation, NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(async () => {
  const passwordHash = await quickPassword(PASSWORD);
  organisation = createTestOrganisation([
    { name: 'Bo', role: 'leder', passwordHash },
    { name: 'Anne', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Kim', role: 'leder', leader: 'Bo', passwordHash },
    { name: 'Jonas', leader: 'Anne', passwordHash },
    { name: 'Mie', leader: 'Anne', passwordHash },
    { name: 'Per', leader: 'Anne', passwordHash },
    { name: 'Hanne', leader: 'Bo', grants: ['hr'], passwordHash },
    { name: 'Adam', leader: 'Bo', grants: ['administrator'], passwordHash },
  ]);
});

const plant = (employee: string, state: PlantedState, shared: boolean): Promise<Planted> =>
  plantConversation(organisation, { employee, leader: 'Anne', state, shared, heldOn: '2026-03-02' });

const dataOf = (name: string) => gatherOwnData(organisation.as(name));
const textOf = (name: string) => JSON.stringify(dataOf(name));

describe('what the organisation holds about me', () => {
  it('is one structure of a known shape, in every state of a talk', async () => {
    for (const state of ['preparing', 'in-talk', 'summary', 'signing', 'signed'] as const)
      await plant('Jonas', state, true);
    openSummary(
      organisation.as('Hanne'),
      dataOf('Jonas').talks.find(({ state }) => state === 'signed')?.id ?? '',
      {
        purpose: 'dispute',
        reference: 'hemmelignote',
      },
    );
    makeRequest(organisation.as('Jonas'), { kind: 'correction', text: 'Min stilling er forkert.' });
    for (const name of ['Jonas', 'Anne', 'Bo', 'Hanne', 'Adam'])
      expect(OwnDataSchema.safeParse(dataOf(name)).error, name).toBeUndefined();
    expect(
      dataOf('Jonas')
        .talks.map(({ state }) => state)
        .sort(),
    ).toEqual(['in-talk', 'preparing', 'signed', 'signing', 'summary']);
    expect(dataOf('Jonas').requests).toMatchObject([
      { kind: 'correction', text: 'Min stilling er forkert.' },
    ]);
  });

  it('has all that was written in a signed talk of mine, word for word', async () => {
    const { secrets } = await plant('Jonas', 'signed', true);
    const text = textOf('Jonas');
    for (const word of [secrets.employee, secrets.leader, ...secrets.joint]) expect(text).toContain(word);
  });

  it('never has what the leader has not shared, in whatever state the talk is', async () => {
    for (const state of ['preparing', 'in-talk', 'summary', 'signing', 'signed'] as const) {
      const { secrets } = await plant('Jonas', state, false);
      const text = textOf('Jonas');
      expect(text, state).toContain(secrets.employee);
      expect(text, state).not.toContain(secrets.leader);
    }
  });

  it('has what the leader has shared once the talk has begun, and getting it opens it', async () => {
    const { id, secrets } = await plant('Jonas', 'preparing', true);
    const openedByJonas = () =>
      organisation.db
        .select()
        .from(preparations)
        .where(and(eq(preparations.conversationId, id), eq(preparations.side, 'leader')))
        .get()?.openedAt ?? null;
    expect(textOf('Jonas')).not.toContain(secrets.leader);
    expect(openedByJonas()).toBeNull();
    startTalk(organisation.as('Anne'), id);
    expect(textOf('Jonas')).toContain(secrets.leader);
    expect(openedByJonas()).toEqual(NOW);
  });

  it('has nothing of what anybody else has written or had written about them', async () => {
    const { secrets } = await plant('Mie', 'signed', true);
    for (const name of ['Jonas', 'Kim', 'Bo', 'Hanne', 'Adam'])
      for (const word of [secrets.employee, secrets.leader, ...secrets.joint])
        expect(textOf(name), name).not.toContain(word);
  });

  it('gives a leader their own preparation and reservation, and not the record or what the employee wrote', async () => {
    const { secrets } = await plant('Jonas', 'signed', true);
    const text = textOf('Anne');
    expect(text).toContain(secrets.leader);
    const [record, goal] = secrets.joint;
    for (const word of [secrets.employee, record, goal]) expect(text).not.toContain(word);
    expect(dataOf('Anne').ledTalks).toMatchObject([{ others: ['Jonas'], signatures: [{ side: 'leader' }] }]);
  });

  it('closes to a leader whose report has moved, and says only that there were talks', async () => {
    const { secrets } = await plant('Jonas', 'signed', true);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-02-28', from: '2026-03-01' });
    const data = dataOf('Anne');
    expect(data).toMatchObject({ ledTalks: [], formerlyLed: 1 });
    expect(JSON.stringify(data)).not.toContain(secrets.leader);
    expect(JSON.stringify(data)).not.toContain('Jonas');
    // Nor does the new leader get any of it.
    expect(dataOf('Kim')).toMatchObject({ ledTalks: [], formerlyLed: 0 });
  });

  it('gives a deputy what they prepared themselves while they stand in, and nothing once they do not', async () => {
    const { id, secrets } = await plant('Jonas', 'preparing', false);
    const standIn = (endsOn: string) =>
      organisation.db
        .insert(deputies)
        .values({
          id: endsOn,
          leaderId: organisation.idOf('Anne'),
          deputyId: organisation.idOf('Kim'),
          startsOn: '2026-03-01',
          endsOn,
          appointedById: organisation.idOf('Hanne'),
          appointedAt: NOW,
        })
        .run();
    standIn('2026-03-10');
    const words = { questionId: 'q_stolt', scale: null, text: 'kimsegneord', version: 0 };
    saveAnswer(organisation.as('Kim'), id, words);
    expect(textOf('Kim')).toContain('kimsegneord');
    for (const word of [secrets.employee, secrets.leader]) expect(textOf('Kim')).not.toContain(word);
    expect(textOf('Anne')).not.toContain('kimsegneord');
    organisation.setNow(new Date('2026-03-11T09:00:00Z'));
    expect(textOf('Kim')).not.toContain('kimsegneord');
    expect(dataOf('Kim')).toMatchObject({ ledTalks: [], formerlyLed: 1, deputyships: [{ leader: 'Anne' }] });
  });

  it('keeps what I prepared in a group that I have left, and nothing of the others', () => {
    const anne = organisation.as('Anne');
    const id = callInGroup(anne, {
      name: 'Team Solsikken',
      templateId: organisation.templateFor('grus'),
      heldOn: '2026-03-16',
      members: ['Jonas', 'Mie', 'Per'].map((name) => organisation.idOf(name)),
    });
    const write = (name: string, text: string) =>
      saveAnswer(organisation.as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });
    write('Jonas', 'minegneord');
    write('Mie', 'miesord');
    sharePreparation(organisation.as('Mie'), id);
    expect(textOf('Jonas')).not.toContain('miesord');
    expect(dataOf('Jonas').talks).toMatchObject([{ groupName: 'Team Solsikken' }]);
    removeMember(anne, id, organisation.idOf('Jonas'));
    const data = dataOf('Jonas');
    expect(data.talks).toEqual([]);
    expect(data.leftTalks).toMatchObject([{ preparation: { answers: [{ text: 'minegneord' }] } }]);
    expect(JSON.stringify(data)).not.toContain('miesord');
  });

  it('says how I log in without a secret, a hash or a key', () => {
    const { db, idOf } = organisation;
    const personId = idOf('Jonas');
    db.insert(passkeys)
      .values({
        id: 'hemmelignoegle-id',
        personId,
        publicKey: Buffer.from('hemmelignoegle'),
        counter: 7,
        transports: '[]',
        name: 'Min telefon',
        createdAt: NOW,
      })
      .run();
    const session = { personId, createdAt: NOW, lastSeenAt: NOW, provedAt: NOW };
    db.insert(sessions)
      .values([
        { ...session, idHash: 'hemmeligsession' },
        { ...session, idHash: 'hemmeligogslut', endedAt: NOW },
      ])
      .run();
    const text = textOf('Jonas');
    expect(text).toContain('Min telefon');
    expect(dataOf('Jonas').login.sessions).toHaveLength(1);
    expect(text).not.toMatch(/hemmelig|argon2|Hash/i);
  });

  it('says that I have an address for my own calendar, and never what it is', () => {
    expect(dataOf('Jonas').calendar).toBeNull();
    const jonas = organisation.as('Jonas');
    const token = makeFeed(jonas);
    expect(dataOf('Jonas').calendar).toEqual({ createdAt: NOW.toISOString(), lastReadAt: null });
    takeFeed(jonas, token);
    expect(dataOf('Jonas').calendar?.lastReadAt).toBe(NOW.toISOString());
    const { tokenHash = '' } = organisation.db.select().from(calendarFeeds).get() ?? {};
    for (const name of ['Jonas', 'Anne', 'Adam'])
      for (const secret of [token, tokenHash]) expect(textOf(name)).not.toContain(secret);
    expect(dataOf('Anne').calendar).toBeNull();
  });

  it('has the times that were proposed, to who was asked and to who proposed them, and when and where we meet', () => {
    const [anne, jonas] = [organisation.as('Anne'), organisation.as('Jonas')];
    const templateId = organisation.templateFor('medarbejder');
    const id = callIn(anne, jonas.actor.personId, { templateId, heldOn: '2026-03-16', place: 'Lokale 3' });
    const offer = (startTime: string) =>
      proposeTimes(anne, id, [{ heldOn: '2026-03-17', startTime, minutes: 45 }]);
    offer('09:00');
    offer('10:00');
    declineTimes(jonas, id);
    offer('11:00');
    acceptTime(jonas, id, describeTimes(jonas, id).times[0]?.id ?? '');
    const [own] = dataOf('Jonas').talks;
    expect(own).toMatchObject({ heldOn: '2026-03-17', startTime: '11:00', minutes: 45, place: 'Lokale 3' });
    const times = [
      { startTime: '09:00', state: 'withdrawn' },
      { startTime: '10:00', state: 'settled' },
      { startTime: '11:00', state: 'accepted', answeredAt: NOW.toISOString() },
    ];
    expect(own?.times).toMatchObject(times.map((time) => ({ ...time, by: 'Anne' })));
    expect(dataOf('Anne').ledTalks[0]?.times).toMatchObject(times);
    for (const name of ['Jonas', 'Anne']) expect(OwnDataSchema.safeParse(dataOf(name)).error).toBeUndefined();
    for (const name of ['Mie', 'Kim', 'Hanne']) expect(textOf(name)).not.toMatch(/11:00|Lokale/);
  });

  it('names who opened what and for which purpose, and not what HR noted for themselves', async () => {
    const { id } = await plant('Jonas', 'signed', true);
    openSummary(organisation.as('Hanne'), id, { purpose: 'dispute', reference: 'hemmelignote' });
    const data = dataOf('Jonas');
    expect(data.accesses[0]).toMatchObject({
      by: 'Hanne',
      action: 'summary.open',
      purpose: 'dispute',
      conversationId: id,
    });
    expect(data.talks[0]?.disclosures).toMatchObject([{ by: 'Hanne', kind: 'opened', purpose: 'dispute' }]);
    expect(JSON.stringify(data)).not.toContain('hemmelignote');
    // What Hanne did with others is about them.
    const hers = dataOf('Hanne');
    expect(hers.acts).toContainEqual(
      expect.objectContaining({ action: 'summary.open', concerned: 'conversation', conversationId: null }),
    );
    expect(JSON.stringify(hers)).not.toContain(id);
  });

  it('names the mails that were made for me, never those to others', async () => {
    await plant('Jonas', 'signed', true);
    const own = eq(mails.personId, organisation.idOf('Jonas'));
    const made = organisation.db.select().from(mails).where(own).all();
    expect(dataOf('Jonas').mails).toHaveLength(made.length);
    expect(made.length).toBeGreaterThan(0);
  });
});

describe('the archive of my own data', () => {
  it('has each signed summary byte for byte, with the sum that the data names, and its reading is logged', async () => {
    await plant('Jonas', 'signed', true);
    const ctx = organisation.as('Jonas');
    const data = downloadOwnData(ctx, 'all');
    const files = ownArchive(ctx, data, '<!doctype html>');
    const pdfs = files.filter(({ name }) => name.startsWith('referater/') && name.endsWith('.pdf'));
    const sums = pdfs.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    const last = data.talks[0]?.summaries.at(-1);
    // The whole, and the excerpt that HR gets.
    expect(sums).toEqual([last?.sha256, last?.excerptSha256]);
    expect(pdfs.map(({ name }) => name.endsWith(' uddrag.pdf'))).toEqual([false, true]);
    expect(files.map(({ name }) => name).slice(0, 2)).toEqual(['data.html', 'data.json']);
    const actions = organisation.db
      .select()
      .from(auditEvents)
      .all()
      .map(({ action }) => action);
    expect(actions.filter((action) => action === 'own-data.download')).toHaveLength(1);
    expect(actions).toContain('document.read');
    expect(verifyAuditChain(organisation.db, organisation.keys).firstBadRow).toBeNull();
  });

  it('has no document of a talk that I lead', async () => {
    await plant('Jonas', 'signed', true);
    const ctx = organisation.as('Anne');
    const files = ownArchive(ctx, downloadOwnData(ctx, 'all'), '');
    expect(files.map(({ name }) => name)).toEqual(['data.html', 'data.json']);
  });

  it('takes a fresh proof of who I am: a screen left open hands out nothing', () => {
    const ctx = organisation.as('Jonas');
    const provedAt = new Date(NOW.getTime() - 11 * 60_000);
    const stale = { ...ctx, actor: { ...ctx.actor, provedAt } };
    expect(() => downloadOwnData(stale, 'json')).toThrow('account.prove_first');
  });
});
