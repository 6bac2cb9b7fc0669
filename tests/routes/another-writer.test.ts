import { auditEvents } from 'db/schema/audit';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, beforeEach, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const { db } = organisation;
const server = await startTestServer(organisation);
afterAll(() => server.close());
beforeEach(() => organisation.setNow(NOW));

const address = `/samtaler/${calledIn(organisation)}/forberedelse/svar`;
const answer = { questionId: 'q_stolt', text: 'Skrevet af Jonas', version: '0' };
const idOf = (name: string) => db.select().from(people).where(eq(people.name, name)).get()?.id ?? '';

it('a page that one person left open saves nothing in the name of the next who logs in', async () => {
  const before = dumpBusinessTables(db);
  const refused = await server.as('Anne').post(address, answer, { 'X-Muskat-Person': idOf('Jonas') });
  expect(refused.status).toBe(401);
  expect(JSON.parse(refused.text)).toEqual({ refused: { code: 'session.expired', values: {} } });
  expect(dumpBusinessTables(db)).toBe(before);
});

it('the writer’s own page saves, and says whose it is', async () => {
  expect(idOf('Jonas')).not.toBe('');
  const saved = await server.as('Jonas').post(address, answer, { 'X-Muskat-Person': idOf('Jonas') });
  expect(JSON.parse(saved.text)).toMatchObject({ outcome: 'saved', version: 1 });
});

it('and the attempt is in the log five times, however often the page tries, without what was written', async () => {
  const saving = () => server.as('Anne').post(address, answer, { 'X-Muskat-Person': idOf('Jonas') });
  for (let times = 0; times < 8; times += 1) expect((await saving()).status).toBe(401);
  const rows = db.select().from(auditEvents).where(eq(auditEvents.outcome, 'denied')).all();
  expect(rows).toHaveLength(5);
  for (const row of rows)
    expect(row).toMatchObject({ action: 'form.post-as-another', actorId: idOf('Anne'), subjectId: null });
  expect(JSON.stringify(rows)).not.toContain(answer.text);
});
