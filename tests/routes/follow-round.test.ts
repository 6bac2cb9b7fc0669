import { newId } from 'app/domain/ids';
import { auditEvents } from 'db/schema/audit';
import { leaves, people, units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../support/conversations';
import { plantInRound, plantRound } from '../support/planted-round';
import type { TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;
let round: string;

beforeAll(async () => {
  organisation = organisationWithTeam();
  round = plantRound(organisation);
  plantInRound(organisation, round, { name: 'Jonas', leader: 'Anne', state: 'preparing' });
  plantInRound(organisation, round, { name: 'Mie', leader: 'Anne', state: 'signed' });
  const { db, idOf } = organisation;
  db.update(people)
    .set({ name: '=HYPERLINK("x")' })
    .where(eq(people.id, idOf('Mie')))
    .run();
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

const hanne = () => server.as('Hanne');
const page = async (path: string) => (await hanne().get(`/hr/runder/${round}${path}`)).text;

describe('following a round', () => {
  it('says it in words, and leads from each number to the people behind it', async () => {
    const shown = await page('/fremdrift');
    expect(shown).toContain('1 af 2 har holdt deres samtale, og 1 har et underskrevet referat.');
    const behind = new RegExp(`href="(/hr/runder/${round}/fremdrift/personer\\?[^"]*trin=called-in)"`).exec(
      shown,
    );
    const people = await hanne().get((behind?.[1] ?? '').replaceAll('&amp;', '&'));
    expect(people.text).toContain('Jonas');
    expect(people.text).not.toContain('HYPERLINK');
  });

  it('takes the people out as a table that runs nothing', async () => {
    const { text, headers } = await hanne().get(`/hr/runder/${round}/fremdrift/csv?tabel=personer`);
    expect(headers['content-type']).toContain('text/csv');
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(await page('/fremdrift/csv?tabel=ledere')).toContain('Anne');
    expect((await hanne().get(`/hr/runder/${round}/fremdrift/pdf`)).status).toBe(404);
  });

  it('prints how far it is, for all or for a unit, and writes down that it did', async () => {
    const { db } = organisation;
    const taken = () =>
      db.select().from(auditEvents).where(eq(auditEvents.action, 'status.export')).all().length;
    const before = taken();
    const unit = db.select().from(units).get()?.id;
    for (const query of ['', `?enhed=${unit}`]) {
      const { status, headers, text } = await hanne().get(
        `/hr/runder/${round}/fremdrift/rapport.pdf${query}`,
      );
      expect(status).toBe(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(text).toContain('/StructTreeRoot');
    }
    expect(taken()).toBe(before + 2);
    const nowhere = await hanne().get(`/hr/runder/${round}/fremdrift/rapport.pdf?enhed=findesikke`);
    expect(nowhere.status).toBe(404);
    expect(await page('/fremdrift')).toContain('Hent som rapport (PDF)');
  });

  it('reminds a group, and says how many', async () => {
    const sent = await hanne().post(`/hr/runder/${round}/paamindelser`, { group: 'to-prepare', enhed: '' });
    expect(sent.headers.location).toBe(`/hr/runder/${round}/paamindelser?sendt=1`);
    expect(await page('/paamindelser?sendt=1')).toContain('1 påmindelse er på vej.');
    expect(
      (await hanne().post(`/hr/runder/${round}/paamindelser`, { group: 'alle', enhed: '' })).status,
    ).toBe(400);
  });
});

describe('the ledger of rights', () => {
  it('puts whoever is ticked into a round, and says what is missing where nobody is', async () => {
    const { idOf } = organisation;
    const chosen = { cycleId: round, chosen: idOf('Kim') };
    const put = await hanne().post('/hr/rettigheder', chosen);
    expect(put.headers.location).toBe(`/hr/rettigheder?taget=1&runde=${round}`);
    expect(await page('/fremdrift/personer?trin=waiting')).toContain('Kim');
    const nobody = await hanne().post('/hr/rettigheder', { cycleId: '' });
    expect(nobody.status).toBe(400);
    expect(nobody.text).toContain('href="#chosen"');
    expect(nobody.text).toContain('href="#cycleId"');
  });

  it('is narrowed by its address, the file too', async () => {
    const owed = await hanne().get('/hr/rettigheder?ret=talk');
    expect(owed.text).toContain('Jonas');
    expect((await hanne().get('/hr/rettigheder?ret=after-leave')).text).not.toContain('Jonas');
    expect((await hanne().get('/hr/rettigheder/csv?enhed=findesikke')).text).not.toContain('Jonas');
  });

  it('leads from each line to the talk, to the leader, or into a round', async () => {
    const { db, idOf } = organisation;
    db.insert(leaves)
      .values({ id: newId(), personId: idOf('Kim'), startsOn: '2025-09-01', endsOn: '2026-02-20' })
      .run();
    const { text } = await hanne().get('/hr/rettigheder');
    const rows = [...text.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].flatMap(([, row]) =>
      row?.includes('<td') ? [row] : [],
    );
    for (const kind of ['årets samtale', 'udviklingsplan', 'efter orlov', 'LUS før'])
      expect(rows.filter((row) => row.includes(kind)).length).toBeGreaterThan(0);
    // Nobody is led to reminders where no mails are sent: HR writes to the leader.
    expect(text).not.toContain('paamindelser');
    for (const row of rows) {
      const acts = addressesIn(row);
      expect(acts.length > 0 || row.includes('Har ingen leder')).toBe(true);
      for (const to of acts.filter((one) => one.startsWith('/'))) {
        const there = await hanne().get(to);
        expect([to, there.status]).toEqual([to, 200]);
      }
    }
  });

  it('leads a leader from each line to the talk that goes on, or to calling in', async () => {
    for (const [leader, whom] of [
      ['Anne', ['Jonas', 'Mie']],
      ['Bo', ['Anne', 'Kim']],
    ] as const) {
      const visitor = server.as(leader);
      // React sets texts beside each other apart by comments.
      const text = (await visitor.get('/team')).text.replaceAll('<!-- -->', '');
      const told = [...text.matchAll(/<li>([^<]*)<a([^>]*)>/g)].flatMap(([, sentence, link]) =>
        sentence?.includes('har') ? [{ sentence, to: addressesIn(link ?? '')[0] ?? '' }] : [],
      );
      for (const name of whom)
        expect(told.map(({ sentence }) => sentence).join()).toContain(name === 'Mie' ? 'HYPERLINK' : name);
      for (const { to } of told) {
        const there = await visitor.get(to);
        // A talk leads on to where it is.
        expect([to, there.status]).toEqual([to, to.startsWith('/samtaler/') ? 302 : 200]);
        if (to.includes('indkald')) expect(there.text).toContain('name="templateId"');
      }
    }
  });
});

const addressesIn = (html: string): string[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, to]) => (to ?? '').replaceAll('&amp;', '&'));
