import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { saveRecordEntry } from 'app/domain/conversations/talk/save-record-entry.server';
import { answers, recordEntries } from 'db/schema/conversations';
import { calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dumpBusinessTables } from './matrix/tables';

const organisation = organisationWithTeam();
const { db } = organisation;
const server = await startTestServer(organisation);
afterAll(() => server.close());
beforeEach(() => organisation.setNow(NOW));

const preparing = calledIn(organisation);
const talking = inTalk(organisation);
const answerAddress = `/samtaler/${preparing}/forberedelse/svar`;
const recordAddress = `/samtaler/${talking}/samtale/referat`;
const answer = { questionId: 'q_stolt', text: 'Vi fik nye vaner', version: '0' };
const record = { sectionId: 'tilbageblik', text: 'Vi fik nye vaner', discretion: 'between-us', version: '0' };

describe('saving while typing', () => {
  it('stores the answer and says which version it is', async () => {
    const saved = await server.as('Jonas').post(answerAddress, answer);
    expect(saved.status).toBe(200);
    expect(JSON.parse(saved.text)).toEqual({ outcome: 'saved', version: 1, savedAt: NOW.toISOString() });
    expect(db.select().from(answers).all()).toMatchObject([{ questionId: 'q_stolt', text: answer.text }]);
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

  it.each([
    { ...record, discretion: 'to-everybody' },
    { ...record, version: '-1' },
    { ...record, sectionId: 'findes-ikke' },
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

  it('the record is not saved: the second of the two gets the first one’s text', async () => {
    const id = inTalk(organisation);
    saveRecordEntry(organisation.as('Anne'), id, {
      sectionId: 'tilbageblik',
      text: 'Annes ord',
      discretion: 'may-be-retold',
      version: 0,
    });
    const stale = await server.as('Jonas').post(`/samtaler/${id}/samtale/referat`, record);
    expect(stale.status).toBe(409);
    expect(JSON.parse(stale.text)).toEqual({
      outcome: 'stale',
      version: 1,
      theirs: { text: 'Annes ord', discretion: 'may-be-retold' },
    });
    const [entry] = db.select().from(recordEntries).all();
    expect(entry?.text).toBe('Annes ord');
  });

  it('the same text again is no conflict: it was saved, only the answer got lost', async () => {
    const id = calledIn(organisation);
    const first = await server.as('Jonas').post(`/samtaler/${id}/forberedelse/svar`, answer);
    const again = await server.as('Jonas').post(`/samtaler/${id}/forberedelse/svar`, answer);
    expect(JSON.parse(again.text)).toEqual(JSON.parse(first.text));
  });
});
