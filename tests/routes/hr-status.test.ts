import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { calledIn, groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { plantSummaries } from 'tests/support/planted-summaries';
import { startTestServer, type TestServer } from 'tests/support/test-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const organisation = organisationWithGroup();
let server: TestServer;
beforeAll(async () => {
  const { db, idOf } = organisation;
  await plantSummaries(organisation, 1);
  calledIn(organisation);
  groupCalledIn(organisation);
  db.update(people)
    .set({ name: '=HYPERLINK("x")' })
    .where(eq(people.id, idOf('Anne')))
    .run();
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

describe('the status of all conversations as a spreadsheet', () => {
  it('has unit, names, type, status and days, as the list is narrowed, and runs no formula', async () => {
    const { text, headers } = await server.as('Hanne').get('/hr/status/csv');
    expect(headers['content-disposition']).toContain('.csv');
    const [header, ...lines] = text.replace('\uFEFF', '').trim().split('\r\n');
    expect(header).toBe('Enhed;Medarbejder eller gruppe;Leder;Type;Status;Dato for samtalen;Underskrevet');
    const leader = '"\'=HYPERLINK(""x"")"';
    expect(lines).toEqual([
      `Børn og unge;Jonas;${leader};MUS;Forberedes;2026-03-16;`,
      `Børn og unge;Team Solsikken;${leader};GRUS;Forberedes;2026-03-16;`,
      `Børn og unge;Jonas;${leader};MUS;Underskrevet;2026-02-02;2026-03-02`,
    ]);
    const signed = await server.as('Hanne').get('/hr/status/csv?status=signed');
    expect(signed.text.trim().split('\r\n')).toHaveLength(2);
  });

  it('is an Excel file too', async () => {
    const { status, headers, text } = await server.as('Hanne').get('/hr/status/xlsx');
    expect(status).toBe(200);
    expect(headers['content-type']).toContain('spreadsheetml');
    expect(text.startsWith('PK')).toBe(true);
    expect((await server.as('Hanne').get('/hr/status/ods')).status).toBe(404);
  });

  it('is logged with how many lines were taken out', async () => {
    await server.as('Hanne').get('/hr/status/csv');
    const last = organisation.db.select().from(auditEvents).all().at(-1);
    expect(last).toMatchObject({ action: 'status.export', details: expect.stringContaining('"count":3') });
  });
});
