import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const server = await startTestServer(organisation);
afterAll(() => server.close());
const id = calledIn(organisation);
const jonas = server.as('Jonas');
const MB = 1024 * 1024;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

it.each(['/svar', '/tilbageblik', '/svar.data'])(
  'ten megabytes of text are refused before they are read: %s',
  async (last) => {
    const before = dumpBusinessTables(organisation.db);
    const answer = await jonas.send('POST', `/samtaler/${id}/forberedelse${last}`, {
      ...FORM,
      origin: server.origin,
      // Nothing of it is sent: the length alone is refused.
      'content-length': String(10 * MB),
    });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('for meget tekst');
    expect(dumpBusinessTables(organisation.db)).toBe(before);
  },
);

it('a document of 100 MB is refused before it is read', async () => {
  const answer = await server.as('Adam').send('POST', '/grundlag', {
    'content-type': 'multipart/form-data; boundary=x',
    origin: server.origin,
    'content-length': String(100 * MB),
  });
  expect(answer.status).toBe(413);
});

it('a text whose length is not said is refused', async () => {
  const answer = await jonas.send(
    'POST',
    `/samtaler/${id}/forberedelse/svar`,
    { ...FORM, origin: server.origin, 'transfer-encoding': 'chunked' },
    ['questionId=q_stolt&version=0', '&text=Mere'],
  );
  expect(answer.status).toBe(411);
});

it('an answer longer than anybody says is refused with a reason, and nothing is saved', async () => {
  const before = dumpBusinessTables(organisation.db);
  const answer = await jonas.post(`/samtaler/${id}/forberedelse/svar`, {
    questionId: 'q_stolt',
    text: 'a'.repeat(10_001),
    version: '0',
  });
  expect(answer.status).toBe(422);
  expect(JSON.parse(answer.text)).toEqual({ refused: { code: 'form.too_long', values: {} } });
  expect(dumpBusinessTables(organisation.db)).toBe(before);
});
