import { disclosures } from 'db/schema/exports';
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
beforeAll(async () => {
  organisation = organisationWithTeam();
  signedId = await signed(organisation);
  unsignedId = calledIn(organisation);
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

const openings = () => organisation.db.select().from(disclosures).all().length;

describe('the ZIP that HR downloads', () => {
  it('has the documents and the manifest, and is kept nowhere on the way', async () => {
    const answer = await server.as('Hanne').post('/hr/eksport', [...PURPOSE, ['chosen', signedId]]);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="muskat 2026-03-02.zip"');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text.startsWith('PK')).toBe(true);
    expect(answer.text).toContain('2026-03-02 MUS Jonas.pdf');
    expect(answer.text).toContain('"reference": "Sag 17"');
  });

  it('leads back to the list, filter and all, with what to mend where nothing is chosen', async () => {
    const before = openings();
    const hanne = server.as('Hanne');
    const filter: [string, string][] = [
      ['status', 'signed'],
      ['q', 'jonas'],
    ];
    const answer = await hanne.post('/hr/eksport', [...PURPOSE, ...filter]);
    expect(answer.status).toBe(303);
    expect(answer.location).toBe('/hr?status=signed&q=jonas&fejl=valg');
    expect((await hanne.get(answer.location)).text).toContain('Sæt kryds ved mindst ét underskrevet referat');
    expect(openings()).toBe(before);
  });

  it('asks for a purpose where none is stated', async () => {
    const answer = await server.as('Hanne').post('/hr/eksport', [['chosen', signedId]]);
    expect([answer.status, answer.location]).toEqual([303, '/hr?fejl=formaal']);
  });

  it('is not made, not even in part, where one of the chosen is not signed', async () => {
    const before = openings();
    const chosen: [string, string][] = [
      ['chosen', signedId],
      ['chosen', unsignedId],
    ];
    const answer = await server.as('Hanne').post('/hr/eksport', [...PURPOSE, ...chosen]);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(openings()).toBe(before);
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
