import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disclosures, exports } from 'db/schema/exports';
import { madeNext } from 'tests/domain/exports/export-world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calledIn, organisationWithTeam } from '../support/conversations';
import { signed } from '../support/signed';
import type { TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

const PURPOSE: [string, string][] = [
  ['purpose', 'personnel-file'],
  ['reference', 'Sag 17'],
];

let organisation: TestOrganisation;
let server: TestServer;
let signedId: string;
let unsignedId: string;
let woken = 0;
const folder = mkdtempSync(join(tmpdir(), 'muskat-exports-'));
beforeAll(async () => {
  organisation = organisationWithTeam();
  signedId = await signed(organisation);
  unsignedId = calledIn(organisation);
  const wake = () => {
    woken += 1;
  };
  server = await startTestServer(organisation, { exports: { folder, wake } });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const asked = () => organisation.db.select().from(exports).all().length;
const openings = () => organisation.db.select().from(disclosures).all().length;

describe('what HR wants to export', () => {
  it('is a spreadsheet of the agreements alone, once a purpose is stated', async () => {
    const hanne = server.as('Hanne');
    const wanted: [string, string][] = [
      ['chosen', signedId],
      ['to', 'csv'],
    ];
    expect((await hanne.post('/hr/eksport', wanted)).status).toBe(303);
    const answer = await hanne.post('/hr/eksport', [...PURPOSE, ...wanted]);
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(openings()).toBe(1);
    organisation.db.delete(disclosures).run();
  });

  it('leads back to the list, filter and all, with what to mend where nothing is chosen', async () => {
    const hanne = server.as('Hanne');
    const filter: [string, string][] = [
      ['status', 'signed'],
      ['q', 'jonas'],
      ['enhed', 'børn'],
      ['efter', 'underskrift'],
      ['fra', '2026-03-01'],
      ['eksporteret', 'nej'],
    ];
    const answer = await hanne.post('/hr/eksport', [...PURPOSE, ...filter]);
    expect(answer.status).toBe(303);
    const query = new URLSearchParams([...filter, ['fejl', 'valg']]);
    expect(answer.location).toBe(`/hr?${query}`);
    const page = await hanne.get(answer.location);
    expect(page.text).toContain('Sæt kryds ved mindst ét underskrevet referat');
    expect(page.text).toContain('Enheder, der passer: Børn og unge');
    expect(page.text).toContain(signedId);
    expect(asked()).toBe(0);
  });

  it('asks for a purpose where none is stated, and for both where both are missing', async () => {
    const hanne = server.as('Hanne');
    const answer = await hanne.post('/hr/eksport', [['chosen', signedId]]);
    expect([answer.status, answer.location]).toEqual([303, '/hr?fejl=formaal']);
    expect((await hanne.post('/hr/eksport', { reference: '' })).location).toBe('/hr?fejl=begge');
  });

  it('is not asked for, not even in part, where one of the chosen is not signed', async () => {
    const chosen: [string, string][] = [
      ['chosen', signedId],
      ['chosen', unsignedId],
    ];
    const answer = await server.as('Hanne').post('/hr/eksport', [...PURPOSE, ...chosen]);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(asked()).toBe(0);
  });

  it('is how much, before it is asked for', async () => {
    const page = await server.as('Hanne').get('/hr?status=signed');
    expect(page.text).toMatch(/Det ene underskrevne referat, der passer på det, du har valgt \(\d+ KB\)/);
  });
});

describe('an export on its page', () => {
  let address: string;
  it('is waited for, with and without scripts', async () => {
    const hanne = server.as('Hanne');
    const answer = await hanne.post('/hr/eksport', [...PURPOSE, ['scope', 'all'], ['type', 'mus']]);
    address = answer.location;
    expect(address).toMatch(/^\/hr\/eksporter\/[\w-]+$/);
    expect(woken).toBe(1);
    const page = await hanne.get(address);
    expect(page.text).toContain('Eksport af 1 referat');
    expect(page.text).toContain('Eksporten venter på at blive pakket.');
    expect(page.text).toContain('Se, hvor langt den er nu');
    expect(JSON.parse((await hanne.get(`${address}/nyt`)).text)).toEqual({
      state: 'waiting',
      done: 0,
      requested: 1,
    });
    expect((await hanne.get(`${address}/hent`)).status).toBe(409);
  });

  it('is downloaded whole, or from where a download was interrupted', async () => {
    await madeNext(organisation, folder);
    const hanne = server.as('Hanne');
    expect((await hanne.get(address)).text).toContain('1 referat er pakket og klar til at blive hentet.');
    const whole = await hanne.get(`${address}/hent`);
    const { etag = '', 'content-length': length } = whole.headers;
    expect(whole.status).toBe(200);
    expect(whole.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'cache-control': 'no-store',
      'content-type': 'application/zip',
      'content-disposition': expect.stringContaining('filename="muskat 2026-03-02.zip"'),
    });
    const rest = await hanne.get(`${address}/hent`, { range: 'bytes=4-9', 'if-range': etag });
    expect([rest.status, rest.headers['content-range']]).toEqual([206, `bytes 4-9/${length}`]);
    expect(rest.headers['content-length']).toBe('6');
    const other = await hanne.get(`${address}/hent`, { range: 'bytes=4-9', 'if-range': '"another"' });
    expect([other.status, other.headers['content-length']]).toEqual([200, length]);
    const beyond = await hanne.get(`${address}/hent`, { range: `bytes=${length}-` });
    expect([beyond.status, beyond.headers['content-range']]).toEqual([416, `bytes */${length}`]);
    const head = await hanne.send('HEAD', `${address}/hent`);
    expect([head.status, head.headers['content-length'], head.text]).toEqual([200, length, '']);
  });

  it('is listed, deleted by hand, and then gone', async () => {
    const hanne = server.as('Hanne');
    expect((await hanne.get('/hr/eksporter')).text).toContain(`href="${address}"`);
    expect((await hanne.post(address, { intent: 'retry' })).status).toBe(409);
    expect((await hanne.post(address, { intent: 'cancel' })).location).toBe('/hr/eksporter');
    expect((await hanne.get(address)).text).toContain('Du har slettet eksporten.');
    expect((await hanne.get(`${address}/hent`)).status).toBe(404);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('the one summary that HR opens', () => {
  it('is the document itself, named by day, type and employee', async () => {
    const answer = await server.as('Hanne').post(`/hr/samtaler/${signedId}/referat.pdf`, PURPOSE);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.headers['content-disposition']).toContain('filename="2026-03-02 MUS Jonas.pdf"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text.startsWith('%PDF-')).toBe(true);
  });

  it('waits for a purpose, and the page says so', async () => {
    const before = openings();
    const hanne = server.as('Hanne');
    const answer = await hanne.post(`/hr/samtaler/${signedId}/referat.pdf`, { reference: '' });
    expect(answer.location).toBe(`/hr/samtaler/${signedId}?fejl=formaal`);
    expect((await hanne.get(answer.location)).text).toContain('Vælg, hvad du skal bruge referatet til');
    expect(openings()).toBe(before);
  });

  it('is not to be had before both have signed, which the page says', async () => {
    const hanne = server.as('Hanne');
    expect((await hanne.post(`/hr/samtaler/${unsignedId}/referat.pdf`, PURPOSE)).status).toBe(404);
    const page = await hanne.get(`/hr/samtaler/${unsignedId}`);
    expect(page.text).toContain('Indholdet er kun for dem, der deltager, indtil alle har skrevet under.');
    expect(page.text).not.toContain('referat.pdf');
  });
});
