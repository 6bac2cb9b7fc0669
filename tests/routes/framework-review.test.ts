import { randomBytes } from 'node:crypto';
import { frameworkDraftEdits, frameworkDrafts, frameworks } from 'db/schema/frameworks';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../support/conversations';
import { asWord } from '../support/documents/as-word';
import { partsOf } from '../support/documents/document-parts';
import type { Fields } from '../support/http-client';
import type { TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;
beforeAll(async () => {
  organisation = organisationWithTeam();
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

const adam = () => server.as('Adam');
const TEXT = `# Vores grundlag

## Tillid

Medarbejder

- Siger til i tide, når noget er svært
- Holder aftaler og følger op på dem

Leder

- Skaber rum til at fejle

## Mod

- Prøver nyt af og lærer af det
`;

/** Pastes a text as the page without scripts does; the address of its review. */
async function pasted(name: string, text = TEXT): Promise<string> {
  const answer = await adam().post('/grundlag', { name, text: `${text}\n- Hører til i ${name}\n` });
  expect(answer.status).toBe(302);
  return answer.location;
}

const draftIn = (review: string) => review.split('/').at(-1) ?? '';
const versionOf = (review: string) =>
  organisation.db
    .select()
    .from(frameworkDrafts)
    .where(eq(frameworkDrafts.id, draftIn(review)))
    .get()?.version ?? 0;
const correctionsOf = (review: string) =>
  organisation.db
    .select()
    .from(frameworkDraftEdits)
    .where(eq(frameworkDraftEdits.draftId, draftIn(review)))
    .all()
    .map(({ edit }) => JSON.parse(edit));

/** The id of the statement with these words, from the box that ticks it. */
async function statement(review: string, words: string): Promise<string> {
  const { text } = await adam().get(review);
  const label = new RegExp(`<input[^>]*aria-label="Vælg: ${words}[^"]*"[^>]*>`).exec(text)?.[0] ?? '';
  return /value="(s_[^"]+)"/.exec(label)?.[1] ?? '';
}

async function correct(review: string, fields: Record<string, string>, address = review) {
  const sent: Fields = { form: 'a form', version: String(versionOf(review)), ...fields };
  return adam().post(address, sent);
}

const PLACE = { theme: 'mod', group: '', newGroup: '', role: 'alle' };

describe('a pasted text', () => {
  it('is reviewed under the name that it was given', async () => {
    const page = await adam().get(await pasted('Det fælles'));
    expect(page.text).toContain('Gennemgå Det fælles');
    expect(page.text).toContain('Prøver nyt af og lærer af det');
  });

  it('that is under review already leads to that review, which says under which name', async () => {
    const review = await pasted('Det første navn');
    const text = `${TEXT}\n- Hører til i Det første navn\n`;
    const again = await adam().post('/grundlag', { name: 'Et andet navn', text });
    expect(again.location).toBe(`${review}?igen=1`);
    const page = await adam().get(again.location);
    expect(page.text).toContain('Dokumentet er allerede under gennemgang under navnet Det første navn.');
    expect((await adam().get(review)).text).not.toContain('allerede under gennemgang');
  });

  it('of 300 kB is read', async () => {
    const lines = Array.from(
      { length: 4000 },
      (_, at) => `Afsnit ${at} fortæller, hvordan det begyndte, og hvem der var med.\n`,
    );
    const text = `${TEXT}\n## Historien\n\n${lines.join('\n')}`;
    expect(text.length).toBeGreaterThan(250_000);
    const answer = await adam().post('/grundlag', { name: 'Det lange', text });
    expect(answer.status).toBe(302);
    expect((await adam().get(answer.location)).text).toContain('Afsnit 3999');
  });

  it.each([
    ['without a name', { name: '', text: 'Det hele står her.' }, 400, 'Skriv et navn'],
    ['without a text', { name: 'Vores', text: ' ' }, 400, 'Indsæt teksten'],
    ['with nothing to read', { name: 'Vores', text: '1 2 3' }, 422, 'alert'],
  ])('%s is refused with what was typed still there', async (_what, fields, status, message) => {
    const answer = await adam().post('/grundlag', fields);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(message);
    if (fields.name) expect(answer.text).toContain(`value="${fields.name}"`);
    if (fields.text.trim()) expect(answer.text).toContain(`${fields.text}</textarea>`);
  });
});

describe('an uploaded document', () => {
  /** Posts a file as the page does. */
  async function uploaded(name: string, bytes: Uint8Array) {
    const form = new FormData();
    form.set('document', new File([Uint8Array.from(bytes)], name));
    const request = new Request('http://localhost', { method: 'POST', body: form });
    const body = Buffer.from(await request.arrayBuffer());
    const headers = {
      origin: server.origin,
      'sec-fetch-site': 'same-origin',
      'content-type': request.headers.get('content-type') ?? '',
      'content-length': String(body.length),
    };
    return adam().send('POST', '/grundlag', headers, body);
  }

  it('can be a Word document of 18 MB, most of which is pictures', async () => {
    const picture = randomBytes(18_000_000);
    const document = await asWord(partsOf(TEXT), 'styles', { 'word/media/image1.png': picture });
    expect((await uploaded('grundlag.docx', document)).location).toContain('/grundlag/gennemgang/');
  });

  it.each([
    ['a text of 6 MB', 'grundlag.txt', 6_000_000],
    ['a file of 21 MB', 'grundlag.docx', 21_000_000],
  ])('is refused where it is %s, with what is allowed of each', async (_what, name, size) => {
    const answer = await uploaded(name, new Uint8Array(size).fill(97));
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(
      'En tekstfil må fylde højst 5 MB og en PDF eller et Word-dokument højst 20 MB',
    );
  });
});

describe('a correction without scripts', () => {
  it('is saved, and the page shows the sentence where it is now', async () => {
    const review = await pasted('Flyttet');
    const id = await statement(review, 'Siger til');
    const answer = await correct(
      review,
      { kind: 'move', statements: id, ...PLACE, newGroup: 'I hverdagen' },
      `${review}?valgt=${id}`,
    );
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('I hverdagen</h4>');
    expect(answer.text).toContain('Fortryd: flyttede 1 forventning');
    expect(correctionsOf(review)).toEqual([
      { kind: 'move', statements: [id], to: { theme: 'mod', group: 'I hverdagen', role: 'alle' } },
    ]);
  });

  it('of several leaves what was not chosen as it is', async () => {
    const review = await pasted('Flere');
    const ids = [await statement(review, 'Siger til'), await statement(review, 'Prøver nyt')];
    const answer = await adam().post(review, [
      ...ids.map((id): [string, string] => ['statements', id]),
      ['kind', 'move'],
      ['form', 'move-many'],
      ['version', String(versionOf(review))],
      ['theme', '*'],
      ['group', '*'],
      ['newGroup', ''],
      ['role', 'leder'],
    ]);
    expect(answer.status).toBe(200);
    expect(correctionsOf(review)).toEqual([{ kind: 'move', statements: ids, to: { role: 'leder' } }]);
  });

  it('can be taken back', async () => {
    const review = await pasted('Fortrudt');
    const id = await statement(review, 'Holder aftaler');
    await correct(review, { kind: 'leave-out', statement: id, why: 'narrative' });
    expect(await statement(review, 'Holder aftaler')).toBe('');
    await correct(review, { kind: 'undo' });
    expect(await statement(review, 'Holder aftaler')).toBe(id);
  });

  it('splits a sentence at its line breaks', async () => {
    const review = await pasted('Delt');
    const id = await statement(review, 'Holder aftaler');
    await correct(review, { kind: 'split', statement: id, parts: 'Holder aftaler\r\nog følger op på dem' });
    expect(await statement(review, 'Holder aftaler')).not.toBe('');
    expect(await statement(review, 'og følger op')).not.toBe('');
  });

  it('takes a whole passage that was left out as an expectation', async () => {
    const review = await pasted('Tilføjet', `${TEXT}\nVi skrev det her sammen i foråret.\n`);
    const { text } = await adam().get(review);
    const id = /data-piece="(l_\d+_\d+)"(?:(?!data-piece).)*Vi skrev/.exec(text)?.[1];
    const page = await adam().get(`${review}?valgt=${id}`);
    const form = page.text.slice(page.text.indexOf('value="add-left-out"') - 2000);
    const field = (name: string) =>
      new RegExp(`name="${name}" value="(\\d+)"`).exec(form)?.[1] ?? `no ${name}`;
    const marked = Object.fromEntries(
      ['passage', 'from', 'toPassage', 'to'].map((name) => [name, field(name)]),
    );
    const answer = await correct(review, { kind: 'add', ...marked, ...PLACE });
    expect(answer.status).toBe(200);
    expect(await statement(review, 'Vi skrev det her')).not.toBe('');
  });

  it('that lacks something is answered in its form, with what was typed', async () => {
    const review = await pasted('Mangler');
    const id = await statement(review, 'Holder aftaler');
    const answer = await correct(
      review,
      { kind: 'split', statement: id, parts: 'Holder aftaler og følger op på dem', form: 'split' },
      `${review}?valgt=${id}`,
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Sæt et linjeskift, hvor sætningen skal deles');
    expect(correctionsOf(review)).toEqual([]);
  });

  it('of a sentence with other words than its own is refused, and nothing is saved', async () => {
    const review = await pasted('Omskrevet');
    const id = await statement(review, 'Holder aftaler');
    const answer = await correct(review, { kind: 'split', statement: id, parts: 'Noget\nhelt andet' });
    expect(answer.status).toBe(422);
    expect(correctionsOf(review)).toEqual([]);
  });

  it('on top of what another has corrected is refused, and what was typed stays in the form', async () => {
    const review = await pasted('To på én gang');
    const id = await statement(review, 'Holder aftaler');
    const seen = String(versionOf(review));
    await correct(review, { kind: 'repair', statement: id, repaired: 'Holder sine aftaler' });
    const answer = await correct(
      review,
      { kind: 'repair', statement: id, repaired: 'Holder alle aftaler', version: seen, form: 'repair' },
      `${review}?valgt=${id}`,
    );
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Holder alle aftaler</textarea>');
    expect(correctionsOf(review)).toHaveLength(1);
  });
});

describe('a review', () => {
  it('says how the chosen sentence will be asked about', async () => {
    const review = await pasted('Spørgsmål');
    const id = await statement(review, 'Holder aftaler');
    expect((await adam().get(`${review}?valgt=${id}`)).text).toContain('Jeg holder aftaler');
    const asked = await adam().get(`${review}/ordlyd/${id}`);
    expect(JSON.parse(asked.text)).toMatchObject({
      quoted: false,
      self: expect.stringContaining('Jeg holder'),
    });
  });

  it('becomes version 1, and its corrections version 2, which can be compared and fetched', async () => {
    const review = await pasted('Udgivet');
    const publish = (at: string, replaces = '') =>
      adam().post(`${at}/udgiv`, { intent: 'publish', version: String(versionOf(at)), replaces });
    const first = await publish(review);
    const framework = first.location.replace(/\?.*/, '');
    expect((await adam().get(framework)).text).toContain('Ret grundlaget');
    const again = (await adam().post(framework, { intent: 'correct' })).location;
    await correct(again, {
      kind: 'leave-out',
      statement: await statement(again, 'Holder aftaler'),
      why: 'narrative',
    });
    const newer = (await publish(again, draftIn(framework))).location.replace(/\?.*/, '');
    expect((await adam().get(`${newer}/sammenlign`)).text).toMatch(/Væk<!-- --> <span[^>]*>1 forventning/);
    expect((await adam().get(framework)).text).toContain('Det er en tidligere version.');
    const file = await adam().get(`${newer}/hent`);
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(JSON.parse(file.text)).toMatchObject({ format: 'muskat.framework/1', name: 'Udgivet' });
  });

  it('that somebody has corrected since the page was shown is not published', async () => {
    const review = await pasted('For sent');
    const seen = String(versionOf(review));
    await correct(review, { kind: 'rename', name: 'Et andet navn', organisation: '' });
    const before = organisation.db.select().from(frameworks).all().length;
    const answer = await adam().post(`${review}/udgiv`, { intent: 'publish', version: seen, replaces: '' });
    expect(answer.status).toBe(409);
    expect(organisation.db.select().from(frameworks).all()).toHaveLength(before);
  });

  it('is gone when it is discarded', async () => {
    const review = await pasted('Kasseret');
    const version = String(versionOf(review));
    expect((await adam().post(`${review}/udgiv`, { intent: 'discard', version })).location).toBe('/grundlag');
    expect((await adam().get(review)).status).toBe(404);
  });

  it('is not discarded from a page that has not seen the last correction', async () => {
    const review = await pasted('Nyere arbejde');
    const seen = String(versionOf(review));
    await correct(review, { kind: 'rename', name: 'Nyere arbejde endnu', organisation: '' });
    for (const version of [seen, ''])
      expect((await adam().post(`${review}/udgiv`, { intent: 'discard', version })).status).toBe(409);
    expect((await adam().get(review)).text).toContain('Nyere arbejde endnu');
  });

  it('with a correction that no longer fits says which, takes it back, and is not published until then', async () => {
    const review = await pasted('Låst');
    await correct(review, { kind: 'rename', name: 'Låst op', organisation: '' });
    await correct(review, { kind: 'rename', name: 'Passer ikke', organisation: '' });
    const stale = JSON.stringify({ kind: 'leave-out', statement: 's_vaek', why: 'narrative' });
    organisation.db
      .update(frameworkDraftEdits)
      .set({ edit: stale })
      .where(and(eq(frameworkDraftEdits.draftId, draftIn(review)), eq(frameworkDraftEdits.number, 2)))
      .run();
    for (const page of [review, `${review}/udgiv`]) {
      const shown = await adam().get(page);
      expect(shown.status).toBe(200);
      expect(shown.text).toContain('Rettelse nr. 2 passer ikke længere');
      expect(shown.text).toContain('Kassér gennemgangen');
    }
    const version = String(versionOf(review));
    const publish = { intent: 'publish', version, replaces: '' };
    const refused = await adam().post(`${review}/udgiv`, publish);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('fortryd den');
    expect((await adam().post(review, { kind: 'undo', version })).status).toBe(200);
    const shown = await adam().get(review);
    expect(shown.text).toContain('Låst op');
    expect(shown.text).not.toContain('passer ikke længere');
  });
});
