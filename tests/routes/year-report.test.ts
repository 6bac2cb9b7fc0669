import { releaseFigures } from 'app/domain/indicators/release-figures.server';
import { auditEvents } from 'db/schema/audit';
import { people, units } from 'db/schema/people';
import { plantAnswers, plantRound } from 'tests/domain/indicators/planted-answers';
import { numbersFrom, organisationOfNumbers, plantPart, plantTalks } from 'tests/support/planted-year';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Sixty people in two parts, a round of MUS with answers, and the December of its year. */
const organisation = organisationOfNumbers(60);
let server: TestServer;
beforeAll(async () => {
  plantPart(organisation, 'Skoler', numbersFrom(1, 40));
  plantPart(organisation, 'Veje', numbersFrom(41, 60));
  plantTalks(organisation, numbersFrom(1, 20), '2026-01-20', { plan: true });
  plantTalks(organisation, numbersFrom(41, 50), '2026-01-20', { plan: true });
  const unitId = organisation.db.select().from(units).get()?.id ?? '';
  const cycleId = plantRound(organisation, new Date('2026-02-20T09:00:00Z'));
  plantAnswers(organisation, { cycleId, unitId, said: { 'going-well': 12, 'on-the-way': 8 } });
  plantAnswers(organisation, {
    ...{ cycleId, unitId, kind: 'agreement', subject: 'nysgerrighed' },
    said: { agreed: 9, 'not-agreed': 11 },
  });
  plantAnswers(organisation, {
    ...{ cycleId, unitId, kind: 'evaluation', subject: 'employee.heard' },
    said: { yes: 12, no: 8 },
  });
  const before = plantRound(organisation, new Date('2025-06-01T09:00:00Z'), 'MUS 2025', {
    startsOn: '2025-03-01',
  });
  plantAnswers(organisation, {
    ...{ cycleId: before, unitId, kind: 'agreement', subject: 'nysgerrighed' },
    said: { agreed: 6, 'not-agreed': 13 },
  });
  await releaseFigures(organisation.system());
  organisation.setNow(new Date('2026-12-02T09:00:00Z'));
  server = await startTestServer(organisation);
});
afterAll(() => server.close());
const YEAR = '/hr/indsigt/aar?aar=2026';

describe('the yearly report', () => {
  it('says before it is made up how that is done, and is made up by who says that they know it is once', async () => {
    const hanne = server.as('Hanne');
    const before = await hanne.get(YEAR);
    expect(before.text).toContain('Tallene for 2026 er ikke gjort op.');
    expect(before.text).toContain('Tallene gøres op én gang');
    expect((await hanne.get('/hr/indsigt/aar/rapport.pdf?aar=2026')).status).toBe(404);
    const refused = await hanne.post(YEAR, { year: '2026' });
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Sæt kryds, hvis tallene skal gøres op');
    expect((await hanne.post(YEAR, { year: '2026', confirmed: 'on' })).status).toBe(302);
    expect((await hanne.post(YEAR, { year: '2026', confirmed: 'on' })).status).toBe(409);
  });

  it('tells use, coverage, rights and trends, about so many each', async () => {
    const { text } = await server.as('Hanne').get(YEAR);
    for (const said of [
      'I alt har ca. 30 mennesker haft en MUS, LUS eller GRUS i 2026',
      'MUS 2026',
      'Skoler',
      'Har ikke haft samtalen: ca. 30',
      'ca. 30 af ca. 60',
      'Har aftalt noget: 9',
      'Der er kun tal for ét år.',
    ])
      expect(text.replaceAll('<!-- -->', '')).toContain(said);
  });

  it('has charts of what its tables say, and none of anything else', async () => {
    const hanne = server.as('Hanne');
    for (const about of ['daekning', 'aar', 'mus']) {
      const { status, headers } = await hanne.get(`/hr/indsigt/aar/diagram?aar=2026&om=${about}`);
      expect([status, headers['content-type']]).toEqual([200, 'image/svg+xml; charset=utf-8']);
    }
    const { text } = await hanne.get('/hr/indsigt/aar/diagram?aar=2026&om=mus');
    for (const bar of ['Nysgerrighed: MUS 2025', 'Nysgerrighed: MUS 2026']) expect(text).toContain(bar);
    expect((await hanne.get('/hr/indsigt/aar/diagram?aar=2026&om=ledere')).status).toBe(404);
  });

  it('is taken out as tables with what is withheld withheld', async () => {
    const { text } = await server.as('Hanne').get('/hr/indsigt/aar/tal/csv?aar=2026');
    const lines = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(lines[0]).toBe('Afsnit;År eller runde;Hvad;Svar;Antal;Afrundet');
    expect(lines).toContain('Dækning;2026;Skoler;Har ikke haft samtalen;20;ja');
    expect(lines).toContain('Nysgerrighed;MUS 2026;Aftaler;Har aftalt noget;9;nej');
    expect(lines.filter((line) => line.includes('Deres egen MUS'))).toEqual([
      'Rettigheder;2026;Deres egen MUS, som de har ønsket efter en GRUS;;For få til at vise;ja',
    ]);
    const { text: xlsx } = await server.as('Hanne').get('/hr/indsigt/aar/tal/xlsx?aar=2026');
    expect(xlsx.startsWith('PK')).toBe(true);
    expect((await server.as('Hanne').get('/hr/indsigt/aar/tal/ods?aar=2026')).status).toBe(404);
  });

  it('is a tagged document that says the same in both languages, and that it is taken out is logged', async () => {
    const hanne = server.as('Hanne');
    const danish = await hanne.get('/hr/indsigt/aar/rapport.pdf?aar=2026');
    expect(danish.headers['content-type']).toBe('application/pdf');
    const words = await wordsOf(danish.bytes);
    for (const said of ['Udviklingssamtaler i 2026', 'Brug', 'Dækning', 'Rettigheder', 'Udvikling', 'Skoler'])
      expect(words).toContain(said);
    for (const name of ['Anne', 'Hanne', 'Nr ']) expect(words).not.toContain(name);
    organisation.db.update(people).set({ language: 'en' }).run();
    const english = await wordsOf((await hanne.get('/hr/indsigt/aar/rapport.pdf?aar=2026')).bytes);
    for (const said of ['Appraisal conversations in 2026', 'Use', 'Coverage', 'Rights', 'Trends', 'Skoler'])
      expect(english).toContain(said);
    const logged = organisation.db.select().from(auditEvents).all();
    expect(logged.at(-1)).toMatchObject({
      action: 'figures.take-year',
      details: '{"year":2026,"format":"pdf"}',
    });
  });
});

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text;
}
