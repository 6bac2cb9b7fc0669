import { frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { people } from 'db/schema/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../support/conversations';
import type { TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;
beforeAll(async () => {
  organisation = organisationWithTeam();
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

const NEWCOMER = {
  name: 'Nanna Ny',
  email: 'nanna@proeveby.example',
  title: '',
  unit: 'Skovlyst',
  role: 'medarbejder',
  leader: '',
  grant: '',
};

describe('adding a person', () => {
  it('shows the first password once, in the answer alone', async () => {
    const adam = server.as('Adam');
    const answer = await adam.post('/personer', NEWCOMER);
    expect(answer.status).toBe(200);
    const password = /\b[a-z0-9]{4}(?:-[a-z0-9]{4}){3}\b/.exec(answer.text)?.[0] ?? 'none';
    expect(answer.text).toContain('Nanna Ny er tilføjet');
    expect((await adam.get('/personer')).text).not.toContain(password);
    expect(server.log()).not.toContain(password);
  });

  it('keeps what was typed where the e-mail is taken', async () => {
    const before = organisation.db.select().from(people).all().length;
    const email = 'jonas@proeveby.example';
    const answer = await server.as('Adam').post('/personer', { ...NEWCOMER, name: 'Johanne', email });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Der er allerede en person med den e-mail.');
    expect(answer.text).toContain('value="Johanne"');
    expect(organisation.db.select().from(people).all()).toHaveLength(before);
  });
});

describe('uploading a framework', () => {
  const BOUNDARY = 'x1x2x3';
  const upload = (text: string) =>
    server.as('Adam').send(
      'POST',
      '/grundlag',
      {
        origin: server.origin,
        'sec-fetch-site': 'same-origin',
        'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
        'content-length': String(Buffer.byteLength(multipart(text))),
      },
      multipart(text),
    );
  const multipart = (text: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="document"; filename="a.md"\r\nContent-Type: text/markdown\r\n\r\n${text}\r\n--${BOUNDARY}--\r\n`;
  const stored = () =>
    organisation.db.select().from(frameworks).all().length +
    organisation.db.select().from(frameworkDrafts).all().length;

  it('leads to the review of what was read, and publishes nothing', async () => {
    const published = organisation.db.select().from(frameworks).all().length;
    const answer = await upload('# Grundlag\n\n## Tillid\n\n- Siger til i tide\n- Holder, hvad vi lover\n');
    expect(answer.status).toBe(302);
    const page = await server.as('Adam').get(answer.location);
    expect(page.text).toContain('Holder, hvad vi lover');
    expect(organisation.db.select().from(frameworks).all()).toHaveLength(published);
  });

  it.each([
    ['20 MB', 'a '.repeat(10_000_000), 'Dokumentet er for stort.'],
    ['nothing', '', 'Der er ingen tekst i dokumentet.'],
    ['a broken PDF', '%PDF-1.7', 'Filen er i stykker'],
    ['no expectations', '# Hej\n\n123\n', 'Vi fandt ingen forventninger i dokumentet.'],
  ])('of %s is refused in words, and stores nothing', async (_what, text, message) => {
    const before = stored();
    const answer = await upload(text);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect(stored()).toBe(before);
  });
});

describe('making templates', () => {
  it('for a role that the framework lacks names those that it has', async () => {
    const id = organisation.db.select().from(frameworks).all()[0]?.id;
    const answer = await server
      .as('Adam')
      .post(`/grundlag/${id}`, { type: 'mus', role: 'astronaut', language: 'da' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Det har rollerne Medarbejder, Leder.');
  });
});
