import { MAX_PDF_SIZE } from 'app/domain/signing/verify-form.schema';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { organisationWithTeam } from 'tests/support/conversations';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';

/** A quarter of an hour's checks from one address. */
const CHECKS = 2;

const organisation = organisationWithTeam();
const { db } = organisation;
let server: Awaited<ReturnType<typeof startTestServer>>;
let before: string;
beforeEach(async () => {
  server = await startTestServer(organisation, { limits: { checks: CHECKS } });
  before = dumpBusinessTables(db);
});
afterEach(async () => {
  expect(dumpBusinessTables(db)).toBe(before);
  await server.close();
});
afterAll(() => db.$client.close());

const A_LETTER = 'Kære HR, her er referatet.';

it('whoever checks many documents is asked to wait, in plain words, and has the form to try again with', async () => {
  const stranger = server.visitor();
  for (let check = 0; check < CHECKS; check++) {
    const answer = await stranger.upload('/tjek', 'file', A_LETTER);
    expect([answer.status, answer.text.includes('Filen er ikke en PDF')]).toEqual([200, true]);
  }
  const answer = await stranger.upload('/tjek', 'file', A_LETTER);
  expect(answer.status).toBe(429);
  expect(answer.text).toContain(
    'Der er kontrolleret mange dokumenter herfra. Vent 15 minutter, og prøv igen.',
  );
  expect(answer.text).toContain('type="file"');
  // With scripts the page stays as it is, with the file that was chosen.
  const inScripts = await stranger.upload('/tjek.data', 'file', A_LETTER);
  expect([inScripts.status, inScripts.text.includes('checking.too_many')]).toEqual([429, true]);
  // Looking is not checking.
  expect((await stranger.get('/tjek')).status).toBe(200);
  expect(server.log()).not.toContain('Kære HR');
});

it('a file larger than any of ours is refused in plain words, and the form is there for another', async () => {
  const large = Buffer.alloc(MAX_PDF_SIZE + 1, '%PDF-1.7 ');
  const answer = await server.visitor().upload('/tjek', 'file', large);
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('Filen er for stor. Et underskrevet referat fylder højst 10 MB.');
  expect(answer.text).toContain('type="file"');
});

it('a file so large that it is not even received is refused in plain words too', async () => {
  const headers = {
    origin: server.origin,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': String(65 * 1024 * 1024),
  };
  const answer = await server.visitor().send('POST', '/tjek', headers);
  expect(answer.status).toBe(413);
  expect(answer.text).toContain('Filen er for stor.');
});
