import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { importDrafts, importProfiles, people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { line, payroll } from '../support/payroll';
import { createTestOrganisation, NOW, type TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;
beforeAll(async () => {
  organisation = createTestOrganisation([
    { name: 'Adam', grants: ['administrator'] },
    { name: 'Ulla', grants: ['administrator'] },
  ]);
  server = await startTestServer(organisation);
});
afterAll(() => server.close());
beforeEach(() => {
  organisation.setNow(NOW);
  organisation.db.delete(importDrafts).run();
});

const COLUMNS = Object.fromEntries(
  ['number', 'name', 'email', 'title', 'unit', 'leader', 'role', 'startsOn', 'endsOn'].map(
    (field, column) => [`column-${field}`, String(column)],
  ),
);
const CHOICES: Record<string, string> = { ...COLUMNS, otherRole: '', profile: 'Lønsystemet' };
const drafts = () => organisation.db.select().from(importDrafts).all();
const adam = () => server.as('Adam');

/** Reads a file in, and follows to the page about its columns. */
async function upload(text: string | Buffer): Promise<string> {
  const answer = await adam().upload('/personer/import', 'file', text);
  expect(answer.status).toBe(302);
  return answer.location;
}

async function preview(text: string | Buffer) {
  const address = await upload(text);
  const chosen = await adam().post(address, CHOICES);
  expect(chosen.location).toBe(`${address}/forhaandsvisning`);
  const page = await adam().get(chosen.location);
  const fingerprint = /name="fingerprint" value="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? '';
  return { address, page, fingerprint };
}

const BO = line(1, 'Bo Holm', { role: 'Leder' });
const EA = line(2, 'Ea Dam', { leader: '1' });

describe('importing people', () => {
  it('goes from the file over its columns and what it changes to those who cannot log in yet', async () => {
    const { address, page, fingerprint } = await preview(Buffer.from(payroll(BO, EA), 'latin1'));
    expect(page.text).toContain('Ea Dam');
    expect(organisation.db.select().from(people).all()).toHaveLength(2);
    const done = await adam().post(`${address}/forhaandsvisning`, { fingerprint });
    expect(done.location).toBe(`${address}/faerdig`);
    const result = await adam().get(done.location);
    expect(result.text).toContain('2 personer kan ikke logge ind endnu');
    expect(result.text).toContain('ea.dam@proeveby.example');
    const ea = organisation.db.select().from(people).where(eq(people.employeeNumber, '2')).get();
    const account = eq(accounts.personId, ea?.id ?? '');
    expect(organisation.db.select().from(accounts).where(account).get()?.passwordHash).toBeNull();
    // Nothing of the file is left, and it cannot be imported again.
    expect(drafts()).toMatchObject([{ content: null, choices: null }]);
    expect((await adam().get(address)).status).toBe(404);
    expect((await adam().post(`${address}/forhaandsvisning`, { fingerprint })).status).toBe(404);
  });

  it('proposes next month what was chosen for the same headings', async () => {
    expect(organisation.db.select().from(importProfiles).all()).toMatchObject([{ name: 'Lønsystemet' }]);
    const page = await adam().get(await upload(payroll(BO, EA)));
    expect(page.text).toContain('value="Lønsystemet"');
  });

  it('asks for a role for a title that is none, and remembers it', async () => {
    const file = payroll(BO, EA, line(3, 'Ib Lund', { role: '', title: 'Køkkenchef' }));
    const address = await upload(file);
    expect((await adam().get(address)).text).toContain('Køkkenchef');
    expect((await adam().post(address, CHOICES)).location).toBe(`${address}?roller=1`);
    const roles = { 'title-0': 'køkkenchef', 'role-0': 'leder' };
    const chosen = await adam().post(address, { ...CHOICES, ...roles });
    expect(chosen.location).toBe(`${address}/forhaandsvisning`);
    expect((await preview(file)).page.text).not.toContain('Vi ved ikke, hvilken rolle');
  });

  it('shows everything that is wrong by line, and has no button to import it', async () => {
    const wrong = [line(3, 'Ib', { from: '31-02-2027' }), line(4, 'Ida', { leader: '99' })];
    const { page, fingerprint, address } = await preview(payroll(BO, EA, ...wrong));
    expect(page.text).toContain('2 ting skal rettes');
    expect(page.text).toContain('&quot;31-02-2027&quot; er ikke en dato.');
    expect(page.text).toContain('Lederen &quot;99&quot; er hverken i filen eller ansat i forvejen.');
    expect(fingerprint).toBe('');
    const forced = await adam().post(`${address}/forhaandsvisning`, { fingerprint: '0'.repeat(64) });
    expect(forced.status).toBe(422);
  });

  it('shows at most 200 problems, and how many more there are', async () => {
    const lines = Array.from({ length: 250 }, (_, at) =>
      line(`x${at}`, `P${at}`, { leader: 'ingen', email: `p${at}@x.example` }),
    );
    const { page } = await preview(payroll(...lines));
    expect(page.text).toContain('250 ting skal rettes');
    expect(page.text.match(/hverken i filen/g)).toHaveLength(200);
    expect(page.text).toContain('Og 50 mere, som ikke er vist.');
  });

  it('does nothing where something has changed since the preview, and shows the new one', async () => {
    const { address, fingerprint } = await preview(payroll(BO, EA, line(9, 'Ny Person')));
    organisation.db.update(people).set({ name: 'Bo H. Holm' }).where(eq(people.employeeNumber, '1')).run();
    const answer = await adam().post(`${address}/forhaandsvisning`, { fingerprint });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Noget er ændret, siden du så forhåndsvisningen.');
    expect(answer.text).toContain('Bo H. Holm');
  });

  it('that would end many asks whether that is meant', async () => {
    organisation.setNow(new Date('2026-04-01T09:00:00Z'));
    const { address, page, fingerprint } = await preview(payroll(BO));
    expect(page.text).toContain('Ja, 1 person skal afsluttes');
    const unsure = await adam().post(`${address}/forhaandsvisning`, { fingerprint });
    expect(unsure.status).toBe(422);
    const sure = await adam().post(`${address}/forhaandsvisning`, { fingerprint, endMany: 'on' });
    expect(sure.location).toBe(`${address}/faerdig`);
  });

  it('needs the columns that it cannot do without', async () => {
    const address = await upload(payroll(BO));
    const { 'column-number': _number, ...without } = CHOICES;
    const answer = await adam().post(address, { ...without, 'column-title': '0', 'column-name': '0' });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Vælg kolonnen med lønnummer');
    expect(answer.text).toContain('Kolonnen er valgt to gange');
    expect((await adam().get(`${address}/forhaandsvisning`)).status).toBe(409);
  });
});

describe('a file', () => {
  it.each<[string, string | Buffer, string]>([
    ['that is empty', '', 'Filen er tom.'],
    ['of more than 10 MB', Buffer.alloc(10_000_001, 'a'), 'Filen er for stor.'],
    ['that is a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1]), 'Filen er ikke en CSV-fil'],
    ['with an open quote', 'Nr;Navn\n1;"Bo\n2;Ea\n', 'På linje 2 begynder et citationstegn'],
    ['with a line too long', 'Nr;Navn\n1;Bo;Holm\n', 'Linje 2 har 3 felter, men der er 2 overskrifter.'],
  ])('%s is refused in words, and nothing is stored', async (_what, text, message) => {
    const answer = await adam().upload('/personer/import', 'file', text);
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(message);
    expect(drafts()).toEqual([]);
  });

  it('has its CPR numbers taken out before it is kept, and says so', async () => {
    const page = await adam().get(await upload(payroll(`${BO}`, line('010190-1234', 'Ea Dam'))));
    expect(page.text).toContain('Der er CPR-numre i filen');
    expect(page.text).not.toContain('010190');
    const everything = JSON.stringify([organisation.db.select().from(auditEvents).all(), server.log()]);
    expect(everything).not.toContain('010190');
  });

  it('is for the administrator who read it in, for an hour', async () => {
    const address = await upload(payroll(BO));
    for (const path of [address, `${address}/forhaandsvisning`, `${address}/faerdig`])
      expect((await server.as('Ulla').get(path)).status).toBe(404);
    organisation.setNow(new Date(NOW.getTime() + 61 * 60_000));
    expect((await adam().get(address)).status).toBe(404);
  });

  it('is kept where nobody can read it in the database', async () => {
    await upload(payroll(BO));
    expect(drafts()[0]?.content?.includes('Bo Holm')).toBe(false);
  });
});
