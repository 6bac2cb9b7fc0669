import { listRecordLines } from 'app/domain/conversations/talk/record-lines.server';
import { newId } from 'app/domain/ids';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { accounts } from 'db/schema/access';
import { agreements, conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { dumpBusinessTables } from 'tests/policy/matrix/tables';
import { atSummary, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const { db } = organisation;
db.update(accounts)
  .set({ passwordHash: await quickPassword(PASSWORD) })
  .run();
const server = await startTestServer(organisation);
afterAll(() => server.close());
const [jonas, anne] = [server.as('Jonas'), server.as('Anne')];

const stateOf = (id: string) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()?.state ?? null;
const recordOf = (id: string) => listRecordLines(db, id);
const agreementsOf = (id: string) =>
  db.select().from(agreements).where(eq(agreements.conversationId, id)).all();

const lineFields = (id: string, text: string, version = '0') => ({
  [`${id}.text`]: text,
  [`${id}.version`]: version,
});

describe('without scripts in the browser', () => {
  it('a leader calls a report in', async () => {
    const answer = await anne.post(`/team/${organisation.idOf('Mie')}/indkald`, {
      templateId: organisation.templateFor('medarbejder'),
      heldOn: '2026-04-01',
    });
    expect(answer.status).toBe(302);
    const [, id = ''] = /^\/samtaler\/([^/]+)\/forberedelse\?nyt=indkaldt$/.exec(answer.location) ?? [];
    expect(stateOf(id)).toBe('preparing');
    const page = await anne.get(answer.location);
    expect(page.text).toContain('Mie er indkaldt til samtale den 1. april 2026.');
    expect((await anne.get(`/samtaler/${id}/forberedelse`)).text).not.toContain('Mie er indkaldt');
  });

  it('a leader is told where the day is over, and what they chose stays', async () => {
    const mie = organisation.idOf('Mie');
    const day = { heldOn: '2026-03-01' };
    const asked = [
      anne.post(`/team/${mie}/indkald`, { templateId: organisation.templateFor('medarbejder'), ...day }),
      anne.post('/team/indkald', [
        ['chosen', mie],
        ['template-medarbejder', organisation.templateFor('medarbejder')],
        ['heldOn', day.heldOn],
      ]),
      anne.post('/team/indkald-gruppe', [
        ['members', mie],
        ['members', organisation.idOf('Jonas')],
        ['name', 'Team Solsikken'],
        ['templateId', organisation.templateFor('grus')],
        ['heldOn', day.heldOn],
      ]),
    ];
    for (const answer of await Promise.all(asked)) {
      expect(answer.status).toBe(400);
      expect(answer.text).toContain('Dagen er gået.');
      expect(answer.text).toContain('value="2026-03-01"');
    }
  });

  it('a theme of the preparation is saved, and one goes on to the next', async () => {
    const id = calledIn(organisation);
    const section = `/samtaler/${id}/forberedelse/nysgerrighed`;
    const answer = await jonas.post(section, {
      'q_spoerger.scale': 'on-the-way',
      'q_spoerger.text': 'Første linje\r\nanden linje',
      'q_spoerger.version': '0',
      go: `/samtaler/${id}/forberedelse/del`,
    });
    expect(answer).toMatchObject({ status: 302, location: `/samtaler/${id}/forberedelse/del` });
    const page = await jonas.get(section);
    expect(page.text).toContain('Første linje\nanden linje');
    expect(page.text).toMatch(/checked=""[^>]*value="on-the-way"|value="on-the-way"[^>]*checked=""/);
  });

  it('a preparation is shared, and the sharing taken back', async () => {
    const id = calledIn(organisation);
    const shared = await jonas.post(`/samtaler/${id}/forberedelse/del`, {});
    expect(shared).toMatchObject({ status: 302, location: `/samtaler/${id}/forberedelse` });
    expect((await jonas.get(shared.location)).text).toContain('Du har delt din forberedelse');
    const back = await jonas.post(`/samtaler/${id}/forberedelse`, { intent: 'undo-sharing' });
    expect(back).toMatchObject({ status: 302, location: `/samtaler/${id}/forberedelse` });
    expect((await jonas.get(back.location)).text).not.toContain('Du har delt din forberedelse');
  });

  it('the talk begins and ends', async () => {
    const id = calledIn(organisation);
    for (const client of [jonas, anne]) await client.post(`/samtaler/${id}/forberedelse/del`, {});
    const begun = await anne.post(`/samtaler/${id}/skift`, { to: 'start-talk' });
    expect(begun).toMatchObject({ status: 302, location: `/samtaler/${id}/samtale` });
    const ended = await anne.post(`/samtaler/${id}/skift`, { to: 'end-talk' });
    expect(ended).toMatchObject({ status: 302, location: `/samtaler/${id}/underskrift` });
    expect(stateOf(id)).toBe('summary');
  });

  it('the record is written line by line', async () => {
    const id = inTalk(organisation);
    const [first, second] = [newId(), newId()];
    const section = `/samtaler/${id}/samtale/tilbageblik`;
    const answer = await jonas.post(section, {
      ...lineFields(first, 'Det, vi talte om'),
      [`${first}.discretion`]: 'may-be-retold',
      ...lineFields(second, 'Det, der bliver her'),
    });
    expect(answer).toMatchObject({ status: 302, location: section });
    expect(recordOf(id)).toMatchObject([
      { text: 'Det, vi talte om', discretion: 'may-be-retold' },
      { text: 'Det, der bliver her', discretion: 'between-us' },
    ]);
    const page = await jonas.get(section);
    // A new empty line waits at the end, and the form can be saved.
    expect(page.text.match(/<textarea/g)).toHaveLength(3);
    expect(page.text).toContain('>Gem</button>');
  });

  it('the record is written on the whole screen too, and one stays there', async () => {
    const id = inTalk(organisation);
    const screen = `/samtaler/${id}/samtale/tilbageblik/stor`;
    const section = screen.replace('/stor', '');
    const form = (await anne.get(screen)).text;
    expect(form).toContain(`action="${section}"`);
    expect(form).toContain(`name="go" value="${screen}"`);
    const answer = await anne.post(section, { ...lineFields(newId(), 'På skærmen'), go: screen });
    expect(answer).toMatchObject({ status: 302, location: screen });
    const page = await jonas.get(screen);
    expect(page.text).toContain('På skærmen');
    // Nothing but the talk is on it.
    expect(page.text).not.toContain('class="head"');
  });

  it('the second of two who write the same line gets both texts', async () => {
    const id = inTalk(organisation);
    const section = `/samtaler/${id}/samtale/tilbageblik`;
    const line = newId();
    await anne.post(section, lineFields(line, 'Annes ord'));
    const answer = await jonas.post(section, lineFields(line, 'Jonas’ ord'));
    expect(answer.text).toContain('Annes ord');
    expect(answer.text).toContain('Jonas’ ord');
    expect(recordOf(id)).toMatchObject([{ text: 'Annes ord' }]);
  });

  it('a record that is too long comes back with every word, and why', async () => {
    const id = inTalk(organisation);
    const [short, long] = [newId(), newId()];
    const answer = await jonas.post(`/samtaler/${id}/samtale/tilbageblik`, {
      ...lineFields(short, 'En kort linje'),
      ...lineFields(long, `Den lange ${'x'.repeat(10_000)}`),
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('En kort linje');
    expect(answer.text).toContain('Den lange');
    expect(answer.text).toContain(`href="#${long}.text"`);
    expect(recordOf(id)).toEqual([]);
  });

  it('a form that is not filled in comes back with what was typed and why', async () => {
    const id = inTalk(organisation);
    const answer = await jonas.post(`/samtaler/${id}/aftaler`, {
      ...{ id: '', version: '0', goal: '', activity: 'Et kursus', employeePart: '', leaderPart: '' },
      ...{ dueOn: 'i morgen', followUpOn: '' },
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Et kursus');
    expect(agreementsOf(id)).toEqual([]);
  });

  it('the summary is frozen, and both sign it', async () => {
    const id = atSummary(organisation);
    const address = `/samtaler/${id}/underskrift`;
    expect(await anne.post(address, { intent: 'freeze' })).toMatchObject({ status: 302, location: address });
    const frozen = findCurrentSummary(db, id);
    const shown = { summaryId: frozen?.id ?? '', sha256: frozen?.frozenSha256 ?? '' };
    const sign = { intent: 'sign', password: PASSWORD, reservation: '', ...shown };
    expect(await anne.post(address, sign)).toMatchObject({ status: 302, location: address });
    expect(stateOf(id)).toBe('signing');
    expect(await jonas.post(address, sign)).toMatchObject({ status: 302, location: address });
    expect(stateOf(id)).toBe('signed');
    const document = await jonas.get(`/samtaler/${id}/referat.pdf`);
    expect(document.headers['content-type']).toBe('application/pdf');
    expect(document.text.slice(0, 5)).toBe('%PDF-');
  });

  it('a wrong password signs nothing, and is not sent back to the page', async () => {
    const { id, frozen } = await plantConversation(organisation, {
      employee: 'Jonas',
      leader: 'Anne',
      state: 'signing',
      shared: true,
      heldOn: '2026-03-02',
    });
    const before = dumpBusinessTables(db);
    const answer = await jonas.post(`/samtaler/${id}/underskrift`, {
      intent: 'sign',
      password: 'ikkemitkodeord',
      reservation: 'Jeg er ikke enig',
      ...frozen,
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Adgangskoden er ikke rigtig.');
    expect(answer.text).toMatch(/<input[^>]*aria-describedby="[^"]*password-error"[^>]*aria-invalid="true"/);
    expect(answer.text).not.toContain('ikkemitkodeord');
    expect(dumpBusinessTables(db)).toBe(before);
  });

  it('another document than the one that was shown is not signed', async () => {
    const { id, frozen } = await plantConversation(organisation, {
      employee: 'Jonas',
      leader: 'Anne',
      state: 'signing',
      shared: true,
      heldOn: '2026-03-02',
    });
    const before = dumpBusinessTables(db);
    const sign = { intent: 'sign', password: PASSWORD, reservation: '' };
    const address = `/samtaler/${id}/underskrift`;
    expect((await jonas.post(address, { ...sign, ...frozen, sha256: 'f'.repeat(64) })).status).toBe(409);
    expect((await jonas.post(address, { ...sign, ...frozen, summaryId: 'et-andet' })).status).toBe(409);
    expect((await jonas.post(address, { ...sign, ...frozen, sha256: '' })).status).toBe(400);
    expect(dumpBusinessTables(db)).toBe(before);
  });
});

describe('a form that is sent after the session has ended', () => {
  it('shows what was typed, and the way to log in and back to the page of the form', async () => {
    const id = calledIn(organisation);
    const address = `/samtaler/${id}/forberedelse/tilbageblik`;
    const before = dumpBusinessTables(db);
    const answer = await server
      .visitor()
      .post(address, { 'q_stolt.text': 'Endnu ikke gemt', 'q_stolt.version': '0' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Endnu ikke gemt');
    expect(dumpBusinessTables(db)).toBe(before);
    const login = `/login?til=${encodeURIComponent(address)}`;
    expect(answer.text).toContain(`href="${login}`);
    const back = await server.visitor().post(login, { email: 'jonas@proeveby.example', password: PASSWORD });
    expect(back.location).toBe(address);
    expect((await server.visitor(back.cookie).get(address)).status).toBe(200);
  });

  it('never shows a password again', async () => {
    const answer = await server.visitor().post('/adgangskode', {
      current: 'mitgamleord',
      password: 'mitnyeord er langt',
      repeated: 'mitnyeord er langt',
    });
    expect(answer.status).toBe(401);
    expect(answer.text).not.toMatch(/mitgamleord|mitnyeord/);
  });
});

it('going on after a form never leaves the site', async () => {
  const id = calledIn(organisation);
  for (const go of [
    '//ond.example',
    '/\\ond.example',
    '/\t/ond.example',
    'https://ond.example',
    '/.//ond.example',
  ]) {
    const { location } = await jonas.post(`/samtaler/${id}/forberedelse/tilbageblik`, { go });
    expect(location, go).toBe(`/samtaler/${id}/forberedelse/tilbageblik`);
  }
});
