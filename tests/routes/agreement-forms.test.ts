import { listAgreements, saveAgreement } from 'app/domain/conversations/agreements/agreements.server';
import { verdictsAt } from 'app/domain/conversations/agreements/verdicts.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { newId } from 'app/domain/ids';
import { agreementNotes, conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { agree, sign, talk } from 'tests/domain/conversations/agreements/talks';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const { db } = organisation;
const server = await startTestServer(organisation);
afterAll(() => server.close());
const [jonas, anne] = [server.as('Jonas'), server.as('Anne')];

const inTalk = () => talk(organisation, { with: 'Jonas', heldOn: '2026-03-02' });
const agreementsOf = (id: string) => listAgreements(db, id);
const reasonOf = (id: string) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()?.noAgreementsReason;

function agreedLastYear(goal: string) {
  const id = talk(organisation, { with: 'Jonas', heldOn: '2025-03-02' });
  const line = agree(organisation, 'Jonas', id, goal);
  return { id: sign(organisation, id), line };
}

/** The fields of the form whose button says `intent`, as a browser would post them. */
function formOf(page: string, intent: string): Record<string, string> {
  const form = page.split('<form').find((part) => part.includes(`value="${intent}"`)) ?? '';
  const inputs = [...form.matchAll(/<input type="hidden" name="(\w+)"(?: value="([^"]*)")?/g)];
  return { intent, ...Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value])) };
}

describe('without scripts in the browser', () => {
  it('an agreement is added by its goal alone, and opens for the rest', async () => {
    const id = inTalk();
    const address = `/samtaler/${id}/aftaler`;
    const form = formOf((await jonas.get(address)).text, 'add');
    const added = await jonas.post(address, { ...form, goal: 'Tale oftere sammen' });
    expect(added).toMatchObject({ status: 302, location: `${address}?ret=${form.id}` });
    // The same form again adds no second one.
    await jonas.post(address, { ...form, goal: 'Tale oftere sammen' });
    expect(agreementsOf(id)).toMatchObject([{ id: form.id, goal: 'Tale oftere sammen' }]);
    const open = await jonas.get(added.location);
    expect(open.text).toContain('name="leaderPart"');
    const change = formOf(open.text, 'save');
    await jonas.post(address, { ...change, goal: 'Tale sammen hver uge', dueOn: '2026-06-01' });
    expect(agreementsOf(id)).toMatchObject([{ goal: 'Tale sammen hver uge', dueOn: '2026-06-01' }]);
    const stale = await anne.post(address, { ...change, goal: 'Noget andet' });
    expect(stale.text).toContain('Noget andet');
    expect(agreementsOf(id)).toMatchObject([{ goal: 'Tale sammen hver uge', version: 2 }]);
  });

  it('an agreement is taken out when it is the one that was read, and put back', async () => {
    const id = inTalk();
    const line = agree(organisation, 'Jonas', id, 'Tale oftere sammen');
    const address = `/samtaler/${id}/aftaler`;
    const removal = formOf((await anne.get(address)).text, 'remove');
    saveAgreement(organisation.as('Jonas'), id, {
      ...{
        id: line,
        version: 1,
        goal: 'Tale sammen hver uge',
        activity: '',
        employeePart: '',
        leaderPart: '',
      },
      ...{ support: '', dueOn: null, followUpOn: null, statementId: null, sectionId: null, memberId: null },
    });
    expect((await anne.post(address, removal)).text).toContain('så den er ikke slettet');
    const removed = await anne.post(address, formOf((await anne.get(address)).text, 'remove'));
    expect(agreementsOf(id)).toEqual([]);
    const undone = await anne.post(address, formOf(removed.text, 'restore'));
    expect(undone).toMatchObject({ status: 302, location: address });
    expect(agreementsOf(id)).toMatchObject([{ id: line, goal: 'Tale sammen hver uge', version: 3 }]);
  });

  it('an agreement begins from the sentence or the theme that one came from', async () => {
    const id = inTalk();
    const address = `/samtaler/${id}/aftaler`;
    const page = await jonas.get(`${address}?fra=s_deler&tema=nysgerrighed`);
    expect(page.text).toContain('Deler sin viden med kolleger');
    await jonas.post(address, { ...formOf(page.text, 'add'), goal: 'Dele mere' });
    expect(agreementsOf(id)).toMatchObject([{ statementId: 's_deler', sectionId: 'nysgerrighed' }]);
    const unknown = await jonas.get(`${address}?fra=findes-ikke`);
    expect(formOf(unknown.text, 'add')).toMatchObject({ statementId: '' });
  });

  it('agreeing on nothing takes a reason, which both read and either takes back', async () => {
    const id = inTalk();
    const address = `/samtaler/${id}/aftaler`;
    expect((await jonas.post(address, { intent: 'none', reason: ' ' })).status).toBe(400);
    await jonas.post(address, { intent: 'none', reason: 'Jonas stopper til maj' });
    expect((await anne.get(address)).text).toContain('Jonas stopper til maj');
    await anne.post(address, { intent: 'some' });
    expect(reasonOf(id)).toBeNull();
  });

  it('what became of an agreement is said, with a reason where it is dropped, and taken back', async () => {
    const { line } = agreedLastYear('Følordning');
    const id = inTalk();
    const address = `/samtaler/${id}/tilbageblik`;
    const verdicts = () => [...verdictsAt(db, id).values()];
    const said = { agreementId: line, version: '0', intent: 'save', go: address };
    const without = await jonas.post(address, { ...said, verdict: 'drop', reason: '' });
    expect(without.status).toBe(400);
    expect(without.text).toContain('Skriv kort, hvorfor I dropper den');
    expect(verdicts()).toEqual([]);
    const done = await jonas.post(address, { ...said, verdict: 'drop', reason: 'Opgaven er væk' });
    expect(done).toMatchObject({ status: 302, location: `${address}#aftale-${line}` });
    expect(verdicts()).toMatchObject([{ verdict: 'drop', reason: 'Opgaven er væk' }]);
    const stale = await anne.post(address, { ...said, verdict: 'done', reason: 'Det gik godt' });
    expect(stale.text).toContain('Nogen har sagt noget andet');
    expect(stale.text).toContain('Det gik godt');
    const version = String(verdicts()[0]?.version);
    await anne.post(address, { ...said, intent: 'take-back', version, verdict: 'drop', reason: 'x' });
    expect(verdicts()).toEqual([]);
  });

  it('progress is noted on the agreements of the talk, and on no other’s from there', async () => {
    const { id, line } = agreedLastYear('Kursus');
    const other = agreedLastYear('Noget andet');
    const address = `/samtaler/${id}/opfoelgning`;
    const note = { agreementId: line, progress: 'stuck', text: 'Holdet er fyldt' };
    expect(await jonas.post(address, note)).toMatchObject({
      status: 302,
      location: `${address}#aftale-${line}`,
    });
    for (const path of [address, '/mine-aftaler']) {
      const page = await jonas.get(path);
      expect(page.text).toContain('Sidder fast');
      expect(page.text).toContain('Holdet er fyldt');
    }
    expect((await anne.get(`/team/${organisation.idOf('Jonas')}/aftaler`)).text).toContain('Holdet er fyldt');
    expect((await jonas.post(address, { ...note, agreementId: other.line })).status).toBe(404);
    expect((await jonas.post(address, { agreementId: line, text: 'uden ord' })).status).toBe(400);
    expect(db.select().from(agreementNotes).all()).toHaveLength(1);
  });
});

describe('a page that is left open', () => {
  const asked = { accept: 'application/json', 'x-muskat-background': '1' };

  it('hears what the other has agreed on and said', async () => {
    const { line } = agreedLastYear('Fra sidste år');
    const id = inTalk();
    agree(organisation, 'Jonas', id, 'Nyt');
    const answer = await anne.get(`/samtaler/${id}/aftaler/nyt`, asked);
    expect(JSON.parse(answer.text)).toMatchObject({
      state: 'in-talk',
      agreements: [{ goal: 'Nyt', version: 1 }],
      verdicts: expect.arrayContaining([expect.objectContaining({ id: line, verdict: null })]),
    });
  });

  it('hears that the talk has begun, and that alone opens nothing that was shared', async () => {
    const id = calledIn(organisation);
    sharePreparation(organisation.as('Jonas'), id);
    const stateOf = async () => JSON.parse((await anne.get(`/samtaler/${id}/aftaler/nyt`, asked)).text).state;
    expect(await stateOf()).toBe('preparing');
    undoSharing(organisation.as('Jonas'), id);
    for (const name of ['Jonas', 'Anne']) sharePreparation(organisation.as(name), id);
    startTalk(organisation.as('Anne'), id);
    expect(await stateOf()).toBe('in-talk');
  });

  it('is told that what it writes in has been taken out, to choose between that and its own words', async () => {
    const id = inTalk();
    const gone = { id: newId(), goal: 'Mine ord', version: '3' };
    const answer = await anne.post(`/samtaler/${id}/aftaler/gem`, gone, { accept: 'application/json' });
    expect([answer.status, JSON.parse(answer.text)]).toEqual([
      409,
      { outcome: 'stale', version: 0, theirs: null },
    ]);
    await anne.post(`/samtaler/${id}/aftaler/gem`, { ...gone, version: '0' });
    expect(agreementsOf(id)).toMatchObject([{ id: gone.id, goal: 'Mine ord' }]);
  });
});

it('a screen that the whole group looks at shows the plan of all, and no individual plan', async () => {
  const id = talk(organisation, { with: { group: 'Nord', members: ['Jonas', 'Mie'] }, heldOn: '2026-03-02' });
  agree(organisation, 'Mie', id, 'Fælles mål');
  agree(organisation, 'Mie', id, 'Mies eget mål', { memberId: organisation.idOf('Mie') });
  const own = await anne.get(`/samtaler/${id}/aftaler`);
  expect(own.text).toContain('Mies eget mål');
  const shared = await anne.get(`/samtaler/${id}/samtale/tilbageblik/stor/aftaler`);
  expect(shared.status).toBe(200);
  expect(shared.text).toContain('Fælles mål');
  expect(shared.text).not.toContain('Mies eget mål');
});
