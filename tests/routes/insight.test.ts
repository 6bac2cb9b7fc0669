import { releaseFigures } from 'app/domain/indicators/release-figures.server';
import { parse } from 'csv-parse/sync';
import { auditEvents } from 'db/schema/audit';
import { frameworks } from 'db/schema/frameworks';
import { units } from 'db/schema/people';
import { unzipped } from 'tests/domain/exports/export-world';
import { plantAnswers, plantInvited, plantRound } from 'tests/domain/indicators/planted-answers';
import { itWith, runOn } from 'tests/templates/pdf/tools';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../support/conversations';
import type { TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

const LONG_AGO = new Date('2026-02-20T09:00:00Z');
let organisation: TestOrganisation;
let server: TestServer;
let theme: string;

/** Two rounds of MUS and one of LUS, closed long ago, whose figures have been made. */
beforeAll(async () => {
  organisation = organisationWithTeam();
  const { db } = organisation;
  const unitId = db.select().from(units).get()?.id ?? '';
  theme = `grundlag=${db.select().from(frameworks).get()?.id}&tema=nysgerrighed`;
  const before = plantRound(organisation, LONG_AGO, 'MUS 2025', { startsOn: '2025-01-01' });
  plantAnswers(organisation, { cycleId: before, unitId, said: { 'going-well': 31, 'on-the-way': 11 } });
  const now = plantRound(organisation, LONG_AGO);
  const plant = (answers: Omit<Parameters<typeof plantAnswers>[1], 'unitId' | 'cycleId'>) =>
    plantAnswers(organisation, { cycleId: now, unitId, ...answers });
  plant({ said: { 'going-well': 12, 'on-the-way': 8, 'want-to-develop': 3, unanswered: 4 } });
  plant({ subject: 's_deler', said: { 'going-well': 3, 'on-the-way': 4, 'want-to-develop': 20 } });
  plant({ subject: 's_retning', said: { 'going-well': 4 } });
  plant({ kind: 'theme-card', subject: 'nysgerrighed', said: { chosen: 9, 'not-chosen': 18 } });
  plant({ kind: 'agreement', subject: 'nysgerrighed', said: { agreed: 14, 'not-agreed': 13 } });
  plant({ kind: 'evaluation', subject: 'employee.heard', said: { yes: 15, partly: 10, no: 2 } });
  plantInvited(organisation, now, { plan: 20, noPlan: 9, missed: 11 });
  const leaders = plantRound(organisation, LONG_AGO, 'LUS 2025', { type: 'lus', startsOn: '2025-06-01' });
  plantAnswers(organisation, {
    ...{ cycleId: leaders, unitId, role: 'leder', type: 'lus', subject: 's_retning' },
    said: { 'going-well': 9, 'on-the-way': 6 },
  });
  await releaseFigures(organisation.system());
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

const get = (path: string) => server.as('Hanne').get(`/hr/indsigt${path}`);
const chart = async (query: string) => (await get(`/diagram?${theme}${query}`)).text;

/** What each answer is said by, as the CSV has it: "Lykkes godt: 12", or "10 svar" where only that is told. */
async function inCsv(query = ''): Promise<{ kind: string; said: string; count: number | null }[]> {
  const { text } = await get(`/tal/csv${query}`);
  const [, ...rows]: string[][] = parse(text, { delimiter: ';', bom: true });
  return rows.map(([, , , kind = '', , , answer, count]) => ({
    kind,
    said: answer ? `${answer}: ${count}` : `${count} svar`,
    count: /^\d+$/.test(count ?? '') ? Number(count) : null,
  }));
}

const drawnIn = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>(\d+)<\/text>/g)].map(([, count]) => Number(count));
const bySize = (counts: number[]) => counts.toSorted((a, b) => a - b);

describe('the figures of a round', () => {
  it('are the same on the page and in both spreadsheets, and none is below five', async () => {
    const rows = await inCsv();
    expect(rows.map(({ said }) => said)).toEqual([
      ...['Har haft samtalen: 30', 'Har ikke haft samtalen: 10'],
      ...['Har en udviklingsplan: 20', 'Har ingen udviklingsplan: 10'],
      ...['Vil gerne tale om det: 9', 'Ikke valgt: 18', 'Har aftalt noget: 14', 'Ingen aftale: 13'],
      ...['Lykkes godt: 12', 'På vej: 8', 'Vil gerne udvikle, Ikke relevant nu eller Ikke besvaret: 7'],
      ...['Lykkes godt eller På vej: 7', 'Vil gerne udvikle, Ikke relevant nu eller Ikke besvaret: 20'],
      ...['For få svar til at vise svar', 'Ja: 15', 'Delvist eller Nej: 10'],
    ]);
    for (const { count } of rows) expect(count ?? 5).toBeGreaterThanOrEqual(5);

    const { text } = await get('');
    const onPage = [...text.matchAll(/<li>([^<]+: \d+)<\/li>/g)].map(([, said]) => said);
    expect(onPage.toSorted()).toEqual(
      rows.flatMap(({ said, count }) => (count === null ? [] : [said])).toSorted(),
    );

    const xlsx = await unzipped((await get('/tal/xlsx')).bytes);
    const strings = [...String(xlsx.get('xl/sharedStrings.xml')).matchAll(/<t[^>]*>([^<]*)<\/t>/g)];
    const counted = strings.flatMap(([, cell = '']) => (/^\d+$/.test(cell) ? [Number(cell)] : []));
    expect(new Set(counted)).toEqual(new Set(rows.flatMap(({ count }) => count ?? [])));
  });

  it('are drawn with the numbers of the table, for a desk and for a phone', async () => {
    const wanted = [7, 7, 8, 12, 20];
    for (const narrow of ['', '&smal=ja']) expect(bySize(drawnIn(await chart(narrow)))).toEqual(wanted);
    expect(bySize(drawnIn(await chart('&udsagn=s_spoerger')))).toEqual([7, 8, 11, 12, 31]);
    expect(bySize(drawnIn(await chart('&udsagn=valgt')))).toEqual([9, 18]);
  });

  it('are drawn without scripts, styles, classes and anything from elsewhere', async () => {
    for (const query of ['', '&udsagn=s_spoerger', '&udsagn=aftalt&smal=ja']) {
      const svg = await chart(query);
      expect(svg).toMatch(/^<svg [\s\S]*<\/svg>$/);
      expect(svg).not.toMatch(
        /<(?:script|style|foreignObject|image|a)\b|\s(?:style|class|on\w+|ecmeta_\w+)=/,
      );
      expect(svg.replaceAll(/ xmlns(?::\w+)?="[^"]*"/g, '')).not.toMatch(/https?:|data:/);
    }
  });

  it('are no chart of what was not asked, whatever stands in the address', async () => {
    for (const about of ['constructor', '__proto__', 's_retning', ''])
      expect((await get(`/diagram?${theme}&udsagn=${about}`)).status).toBe(404);
  });

  it('are the same in the report, beside those of the round before', async () => {
    const { status, headers, bytes } = await get('/rapport.pdf');
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  itWith('pdftotext', 'are read out of the report as they stand in the spreadsheet', async () => {
    const text = await read('/rapport.pdf');
    const rows = text.split('\n').flatMap((line) => {
      const [, answer, before, now] =
        /^\s*(\S.*?)\s{2,}(\d+|–|for få|ikke spurgt)\s+(\d+|–|for få)\s*$/.exec(line) ?? [];
      return answer === undefined ? [] : [{ answer, counts: [before, now] }];
    });
    const said = rows.flatMap(({ answer, counts: [, now] }) =>
      now && /^\d+$/.test(now) ? [`${answer}: ${now}`] : [],
    );
    for (const row of await inCsv()) if (row.count !== null) expect(said).toContain(row.said);
    for (const { counts } of rows)
      for (const count of counts)
        expect(/^\d+$/.test(count ?? '') ? Number(count) : 5).toBeGreaterThanOrEqual(5);
    expect(rows).toContainEqual({ answer: 'Lykkes godt', counts: ['31', '12'] });
  });

  it('are logged as taken, not as looked at', async () => {
    const taken = () =>
      organisation.db
        .select()
        .from(auditEvents)
        .all()
        .filter(({ action }) => action === 'figures.take').length;
    const before = taken();
    await get('');
    await chart('');
    expect(taken()).toBe(before);
    for (const path of ['/tal/csv', '/tal/xlsx', '/rapport.pdf']) await get(path);
    expect(taken()).toBe(before + 3);
  });
});

describe('the figures of leaders’ talks', () => {
  const address = async () => {
    const { text } = await get('');
    const [, id = ''] = /<option value="([^"]+)"[^>]*>LUS 2025/.exec(text) ?? [];
    return `?runde=${id}`;
  };

  it('lead to a report for the management, which says that it names nobody', async () => {
    const page = await get(await address());
    const [, path = ''] =
      /href="\/hr\/indsigt(\/rapport\.pdf[^"]*)">Hent rapport til ledelsen, uden navne/.exec(page.text) ?? [];
    expect((await get(path)).status).toBe(200);
  });

  itWith('pdftotext', 'are in a report without the name of anybody', async () => {
    const text = await read(`/rapport.pdf${await address()}`);
    expect(text).toContain('Ledernes samtaler i tal: LUS 2025');
    expect(text).toMatch(/Lykkes godt\s+9\n/);
    for (const name of ['Anne', 'Bo', 'Kim', 'Hanne', 'medarbejder'])
      expect(text).not.toMatch(new RegExp(`\\b${name}\\b`));
  });
});

async function read(path: string): Promise<string> {
  const { bytes } = await get(path);
  return Buffer.from(runOn({ 'a.pdf': bytes }, 'pdftotext', ['-layout', 'a.pdf', '-']), 'latin1').toString(
    'utf8',
  );
}
