import { grants } from 'db/schema/access';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { units } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationWithTeam } from '../support/conversations';
import { NOW, type TestOrganisation } from '../support/test-database';
import { startTestServer, type TestServer } from '../support/test-server';

let organisation: TestOrganisation;
let server: TestServer;

beforeAll(async () => {
  organisation = organisationWithTeam();
  const { db, idOf } = organisation;
  db.insert(grants)
    .values({ personId: idOf('Kim'), grant: 'hr', givenAt: NOW })
    .run();
  db.insert(units).values({ id: 'tom', name: 'Tomt hus' }).run();
  server = await startTestServer(organisation);
});
afterAll(() => server.close());

const hanne = () => server.as('Hanne');
const helper = () => server.as('Kim');
const DAYS = { startsOn: '2026-03-02', endsOn: '2026-05-29', signBy: '2026-06-12' };
const FORM = { name: 'MUS 2026', type: 'mus', scope: 'all', ...DAYS, remindDays: '14', escalateDays: '7' };
const stored = (id: string) => organisation.db.select().from(cycles).where(eq(cycles.id, id)).get();

async function made(fields: Record<string, string> = {}): Promise<string> {
  const { headers } = await hanne().post('/hr/runder/ny', { ...FORM, ...fields });
  const id = /^\/hr\/runder\/([\w-]+)$/.exec(headers.location ?? '')?.[1];
  if (!id) throw new Error('no round was made');
  return id;
}

const seenIn = (html: string): string => /name="seen" value="([^"]+)"/.exec(html)?.[1] ?? '';
const invitedIn = (html: string): string => /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '';

describe('making a round', () => {
  it('shows a name as it was typed, and runs nothing of it', async () => {
    const id = await made({ name: '<script>alert("MUS & GRUS")</script>' });
    for (const path of ['', '/ret', '/personer', '/fremdrift', '/paamindelser']) {
      const { status, text } = await hanne().get(`/hr/runder/${id}${path}`);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('&lt;script&gt;alert(&quot;MUS &amp; GRUS&quot;)&lt;/script&gt;');
    }
  });

  it.each([
    ['a name of 500 characters', { name: 'M'.repeat(500) }],
    ['no name', { name: '   ' }],
    ['a last day before the first', { endsOn: '2026-03-01' }],
    ['a last day a hundred years on', { endsOn: '2126-03-01', signBy: '2126-03-01' }],
    ['signing before the last day', { signBy: '2026-05-28' }],
    ['a day that does not exist', { endsOn: '2026-02-30' }],
    ['no days before a deadline', { remindDays: '0' }],
    ['units to choose and none chosen', { scope: 'some' }],
    ['no kind', { type: 'status' }],
  ])('is refused with %s, and keeps what was typed', async (_what, wrong) => {
    const before = organisation.db.select().from(cycles).all().length;
    const { status, text } = await hanne().post('/hr/runder/ny', { ...FORM, name: 'Forårets MUS', ...wrong });
    expect(status).toBe(400);
    expect(text).toContain(`value="${'name' in wrong ? wrong.name : 'Forårets MUS'}"`);
    expect(organisation.db.select().from(cycles).all()).toHaveLength(before);
  });

  it('for units or with templates that do not exist is refused', async () => {
    const nowhere = await hanne().post('/hr/runder/ny', { ...FORM, scope: 'some', units: 'findesikke' });
    expect(nowhere.status).toBe(422);
    expect(nowhere.text).toContain('En af enhederne findes ikke længere');
  });
});

describe('a round that does not exist', () => {
  it.each(['', '/ret', '/personer', '/fremdrift', '/paamindelser', '/luk', '/nyt', '/fremdrift/csv'])(
    'is not found at its address%s',
    async (path) => {
      expect((await hanne().get(`/hr/runder/findesikke${path}`)).status).toBe(404);
    },
  );
});

describe('opening a round', () => {
  it('that is for nobody, or over already, is refused and says why', async () => {
    const nobody = await made({ scope: 'some', units: 'tom' });
    const opened = await hanne().post(`/hr/runder/${nobody}`, { intent: 'open', seen: '0' });
    expect([opened.status, stored(nobody)?.state]).toEqual([409, 'draft']);
    expect(opened.text).toContain('Der er ingen at invitere');
    const over = await made({ startsOn: '2026-01-01', endsOn: '2026-02-27', signBy: '2026-02-27' });
    const late = await hanne().post(`/hr/runder/${over}`, { intent: 'open', seen: '4' });
    expect([late.status, stored(over)?.state]).toEqual([409, 'draft']);
    expect(late.text).toContain('allerede gået');
  });
});

describe('two in HR with the same round', () => {
  it('do not overwrite each other: who comes last sees that, and has what they typed', async () => {
    const id = await made();
    const mine = seenIn((await hanne().get(`/hr/runder/${id}/ret`)).text);
    const theirs = seenIn((await helper().get(`/hr/runder/${id}/ret`)).text);
    expect(mine).toBe(theirs);
    const change = (fields: Record<string, string>) => ({ ...FORM, ...fields });
    const saved = await helper().post(`/hr/runder/${id}/ret`, change({ name: 'Kims MUS', seen: theirs }));
    expect(saved.status).toBe(302);
    const late = await hanne().post(`/hr/runder/${id}/ret`, change({ name: 'Hannes MUS', seen: mine }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('En kollega har ændret runden');
    expect(late.text).toContain('value="Hannes MUS"');
    expect(stored(id)?.name).toBe('Kims MUS');
    const again = change({ name: 'Hannes MUS', seen: seenIn(late.text) });
    expect((await hanne().post(`/hr/runder/${id}/ret`, again)).status).toBe(302);
    expect(stored(id)?.name).toBe('Hannes MUS');
  });

  it('open and close it once, and a form from before it was opened changes nothing', async () => {
    const id = await made({ name: 'MUS for to' });
    const draft = seenIn((await hanne().get(`/hr/runder/${id}/ret`)).text);
    const seen = invitedIn((await hanne().get(`/hr/runder/${id}`)).text);
    const open = { intent: 'open', seen };
    expect((await helper().post(`/hr/runder/${id}`, open)).status).toBe(302);
    const twice = await hanne().post(`/hr/runder/${id}`, open);
    expect([twice.status, twice.text.includes('Runden er åbnet')]).toEqual([409, true]);
    const people = () =>
      organisation.db.select().from(cyclePeople).where(eq(cyclePeople.cycleId, id)).all().length;
    const before = people();
    const late = await hanne().post(`/hr/runder/${id}/ret`, { ...FORM, name: 'Kladden', seen: draft });
    expect(late.status).toBe(409);
    expect(stored(id)?.name).toBe('MUS for to');
    const removed = await hanne().post(`/hr/runder/${id}`, { intent: 'remove' });
    expect([removed.status, people()]).toEqual([409, before]);
    const close = { planned: 'keep', reason: '' };
    expect((await helper().post(`/hr/runder/${id}/luk`, close)).status).toBe(302);
    const closed = await hanne().post(`/hr/runder/${id}/luk`, close);
    expect([closed.status, closed.text.includes('Runden er afsluttet')]).toEqual([409, true]);
    const reopen = { intent: 'reopen' };
    expect((await helper().post(`/hr/runder/${id}`, reopen)).status).toBe(302);
    expect((await hanne().post(`/hr/runder/${id}`, reopen)).status).toBe(409);
    expect(stored(id)?.state).toBe('open');
  });
});
