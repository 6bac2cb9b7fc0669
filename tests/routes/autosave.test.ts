import { ANSWER } from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { listRecordLines, saveRecordLine } from 'app/domain/conversations/talk/record-lines.server';
import { civilDateOf } from 'app/domain/dates';
import { newId } from 'app/domain/ids';
import { answers, conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const { db } = organisation;
const server = await startTestServer(organisation);
afterAll(() => server.close());
beforeEach(() => organisation.setNow(NOW));

const preparing = calledIn(organisation);
const talking = inTalk(organisation);
const answerAddress = `/samtaler/${preparing}/forberedelse/svar`;
const recordAddress = `/samtaler/${talking}/samtale/tilbageblik/referat`;
const answer = { questionId: 'q_stolt', text: 'Vi fik nye vaner', version: '0' };
const record = { id: newId(), text: 'Vi fik nye vaner', discretion: 'between-us', version: '0' };

describe('saving while typing', () => {
  it('stores the answer and says which version it is', async () => {
    const saved = await server.as('Jonas').post(answerAddress, answer);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.text)).toEqual({ outcome: 'saved', version: 1, savedAt: NOW.toISOString() });
    expect(db.select(ANSWER).from(answers).all()).toMatchObject([
      { questionId: 'q_stolt', text: answer.text },
    ]);
  });

  it.each([
    ['an answer', answerAddress, answer],
    ['the record', recordAddress, record],
  ])('%s with a session that has ended is 401, and nothing is saved', async (_what, address, fields) => {
    const jonas = server.as('Jonas');
    organisation.setNow(new Date(NOW.getTime() + 13 * 60 * 60_000));
    const before = dumpBusinessTables(db);
    const refused = await jonas.post(address, { ...fields, text: 'Skrevet for sent' });
    expect(refused.status).toBe(401);
    expect(refused.headers['content-type']).toContain('application/json');
    expect(JSON.parse(refused.text)).toEqual({ refused: { code: 'session.expired', values: {} } });
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it.each(['q_findes_ikke', ''])(
    'an answer to no question of the template is refused: "%s"',
    async (questionId) => {
      const before = dumpBusinessTables(db);
      const refused = await server.as('Jonas').post(answerAddress, { ...answer, questionId });
      expect(refused.status).toBe(422);
      expect(dumpBusinessTables(db)).toBe(before);
    },
  );

  it.each<Record<string, string>>([
    { ...record, discretion: 'to-everybody' },
    { ...record, version: '-1' },
    { ...record, id: 'kort' },
    { id: newId(), version: '1', removed: 'maybe' },
    { text: 'Kun en tekst' },
  ])('what no form of ours posts is refused: %o', async (fields) => {
    const before = dumpBusinessTables(db);
    expect((await server.as('Anne').post(recordAddress, fields)).status).toBe(422);
    expect(dumpBusinessTables(db)).toBe(before);
  });
});

describe('on top of a text that is newer than the one the writer saw', () => {
  it('an answer is not saved: the writer gets the stored one', async () => {
    const id = calledIn(organisation);
    const save = (text: string, version: number) =>
      saveAnswer(organisation.as('Jonas'), id, { questionId: 'q_stolt', scale: null, text, version });
    save('Fra telefonen', 0);
    save('Fra telefonen igen', 1);
    const before = dumpBusinessTables(db);
    const stale = await server
      .as('Jonas')
      .post(`/samtaler/${id}/forberedelse/svar`, { ...answer, version: '1' });
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.text)).toEqual({
      outcome: 'stale',
      version: 2,
      theirs: { scale: '', text: 'Fra telefonen igen' },
    });
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it('a line of the record is not saved: the second of the two gets the first one’s text', async () => {
    const id = inTalk(organisation);
    const line = {
      ...record,
      id: newId(),
      sectionId: 'tilbageblik',
      version: 0,
      discretion: 'between-us' as const,
    };
    saveRecordLine(organisation.as('Anne'), id, { ...line, text: 'Annes ord', discretion: 'may-be-retold' });
    const address = `/samtaler/${id}/samtale/tilbageblik/referat`;
    const stale = await server.as('Jonas').post(address, { ...record, id: line.id });
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.text)).toEqual({
      outcome: 'stale',
      version: 1,
      theirs: { text: 'Annes ord', discretion: 'may-be-retold' },
    });
    expect(listRecordLines(db, id).find((one) => one.id === line.id)?.text).toBe('Annes ord');
  });

  it('a line that somebody has taken away is not saved either: the writer learns that it is gone', async () => {
    const id = inTalk(organisation);
    const lineId = newId();
    const address = `/samtaler/${id}/samtale/tilbageblik/referat`;
    await server.as('Anne').post(address, { ...record, id: lineId });
    const gone = await server.as('Anne').post(address, { id: lineId, version: '1', removed: 'yes' });
    expect(JSON.parse(gone.text)).toMatchObject({ outcome: 'saved', version: 2 });
    const stale = await server.as('Jonas').post(address, { ...record, id: lineId, version: '1' });
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.text)).toEqual({ outcome: 'stale', version: 2, theirs: null });
  });

  it('the same text again is no conflict: it was saved, only the answer got lost', async () => {
    const id = calledIn(organisation);
    const first = await server.as('Jonas').post(`/samtaler/${id}/forberedelse/svar`, answer);
    const again = await server.as('Jonas').post(`/samtaler/${id}/forberedelse/svar`, answer);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
  });
});

describe('what an open page of the talk asks for', () => {
  const newsOf = (id: string, section = 'tilbageblik') => `/samtaler/${id}/samtale/${section}/nyt`;

  it('are the lines with their versions, who wrote them, and how far the talk is', async () => {
    const id = inTalk(organisation);
    const lineId = newId();
    await server.as('Anne').post(`/samtaler/${id}/samtale/tilbageblik/referat`, { ...record, id: lineId });
    const news = await server.as('Jonas').get(newsOf(id));
    expect(news.headers['content-type']).toContain('application/json');
    expect(JSON.parse(news.text)).toEqual({
      state: 'in-talk',
      shared: [organisation.idOf('Anne')],
      lines: [{ id: lineId, text: record.text, discretion: 'between-us', version: 1, writtenBy: 'Anne' }],
    });
  });

  it('is nothing to who is not in the talk, or not logged in', async () => {
    const id = inTalk(organisation);
    expect((await server.as('Kim').get(newsOf(id))).status).toBe(404);
    const nobody = await server.visitor().get(newsOf(id));
    expect(nobody.status).toBe(401);
    expect(nobody.headers['content-type']).toContain('application/json');
  });

  it('has nothing of a preparation in it', async () => {
    const id = calledIn(organisation);
    saveAnswer(organisation.as('Jonas'), id, {
      questionId: 'q_stolt',
      scale: null,
      text: 'Kun Jonas ved det',
      version: 0,
    });
    for (const address of [
      newsOf(id),
      `${newsOf(id)}.data`,
      `/samtaler/${id}/samtale/tilbageblik/stor.data`,
    ]) {
      const seen = await server.as('Anne').get(address);
      expect(seen.text).not.toContain('Kun Jonas ved det');
    }
    organisation.db
      .update(conversations)
      .set({ heldOn: civilDateOf(NOW) })
      .where(eq(conversations.id, id))
      .run();
    startTalk(organisation.as('Anne'), id);
    const onOwnScreen = await server.as('Jonas').get(`/samtaler/${id}/samtale/tilbageblik`);
    expect(onOwnScreen.text).toContain('Kun Jonas ved det');
    const onSharedScreen = await server.as('Jonas').get(`/samtaler/${id}/samtale/tilbageblik/stor`);
    expect(onSharedScreen.status).toBe(200);
    expect(onSharedScreen.text).not.toContain('Kun Jonas ved det');
  });
});
