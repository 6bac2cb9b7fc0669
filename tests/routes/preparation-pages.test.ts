import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { describePreparation } from 'app/domain/conversations/preparation/describe-preparation.server';
import { readSharedPreparations } from 'app/domain/conversations/preparation/read-preparations.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { generateTemplate } from 'templates/generate/generate-template';
import type { ConversationType } from 'templates/template.schema';
import { approved } from 'tests/support/templates';
import { startTestServer } from 'tests/support/test-server';
import { sampleFramework } from 'tests/templates/generate/sample-framework';
import { afterAll, describe, expect, it } from 'vitest';
import { agree, largerTeam, sign, talk } from '../domain/conversations/agreements/talks';

const organisation = largerTeam();
const server = await startTestServer(organisation);
afterAll(() => server.close());
const [jonas, mie, anne, bo] = ['Jonas', 'Mie', 'Anne', 'Bo'].map((name) => server.as(name));
if (!jonas || !mie || !anne || !bo) throw new Error('somebody is missing');

const made = new Map<ConversationType, string>();
function templateOf(type: ConversationType, role = 'medarbejder'): string {
  const id =
    made.get(type) ??
    approved(
      organisation,
      generateTemplate(sampleFramework, { type, role, language: 'da', length: 'focused' }),
      // One framework a source; here each template has one of its own.
      { ...sampleFramework, source: { ...sampleFramework.source, sha256: String(made.size).repeat(64) } },
    );
  made.set(type, id);
  return id;
}
const mus = () =>
  callIn(organisation.as('Anne'), organisation.idOf('Jonas'), {
    templateId: templateOf('mus'),
    heldOn: '2026-03-16',
  });
const lus = () =>
  callIn(organisation.as('Bo'), organisation.idOf('Anne'), {
    templateId: templateOf('lus', 'leder'),
    heldOn: '2026-03-16',
  });
const grus = () =>
  callInGroup(organisation.as('Anne'), {
    name: 'Team Nord',
    members: ['Jonas', 'Mie', 'Ida'].map(organisation.idOf),
    templateId: templateOf('grus'),
    heldOn: '2026-03-16',
  });
const base = (id: string) => `/samtaler/${id}/forberedelse`;
/** The text of a page as it is read. */
const read = (html: string): string => html.replace(/<!--.*?-->/g, '').replaceAll('&#x27;', "'");
const themeOf = (id: string) =>
  describePreparation(organisation.as('Jonas'), id).sections.find(({ mark }) => mark)?.id ?? '';

describe('without scripts', () => {
  it('a theme is marked on its card, and the mark taken off again', async () => {
    const id = mus();
    const questionId = `q_theme_${themeOf(id)}`;
    const mark = (wanted: string, version: string) =>
      jonas.post(base(id), { intent: 'mark', questionId, wanted, version });
    expect((await mark('yes', '0')).location).toBe(base(id));
    expect((await jonas.get(base(id))).text).toContain('aria-pressed="true"');
    await mark('no', '1');
    expect((await jonas.get(base(id))).text).not.toContain('aria-pressed="true"');
  });

  it('a mark that was changed elsewhere says so and stays as it is', async () => {
    const id = mus();
    const questionId = `q_theme_${themeOf(id)}`;
    const mark = (wanted: string, version: string) =>
      jonas.post(base(id), { intent: 'mark', questionId, wanted, version });
    await mark('yes', '0');
    await mark('no', '1');
    const late = await mark('yes', '1');
    expect(late.text).toContain('Dit valg er ændret et andet sted');
    expect(late.text).not.toContain('aria-pressed="true"');
  });

  it('a theme is marked on its own page together with the answers', async () => {
    const id = mus();
    const theme = `${base(id)}/${themeOf(id)}`;
    const name = `q_theme_${themeOf(id)}`;
    await jonas.post(theme, {
      [`${name}.scale`]: 'wanted',
      [`${name}.text`]: '',
      [`${name}.version`]: '0',
      go: theme,
    });
    expect((await jonas.get(theme)).text).toMatch(
      /checked=""[^>]*value="wanted"|value="wanted"[^>]*checked=""/,
    );
    await jonas.post(theme, { [`${name}.text`]: '', [`${name}.version`]: '1', go: theme });
    expect((await jonas.get(theme)).text).not.toContain('checked=""');
  });

  it('what became of last year’s agreement is chosen under its own words', async () => {
    const before = talk(organisation, { with: 'Jonas', heldOn: '2025-03-03' });
    const agreement = agree(organisation, 'Anne', before, 'Lede et møde', { activity: 'Følge Mette' });
    sign(organisation, before);
    const id = mus();
    const section = `${base(id)}/follow-up`;
    const page = read((await jonas.get(section)).text);
    for (const words of ['Lede et møde', 'Følge Mette', 'Nået', 'Fortsætter', 'Droppes', '3. marts 2025'])
      expect(page).toContain(words);
    expect(page).toContain('Vil du droppe aftalen, så skriv gerne kort hvorfor.');
    const name = `q_agreement_${agreement}`;
    await jonas.post(section, {
      [`${name}.scale`]: 'drop',
      [`${name}.text`]: 'Opgaven er væk',
      [`${name}.version`]: '0',
      go: section,
    });
    expect(read((await jonas.get(section)).text)).toContain('Opgaven er væk');
    expect(read((await anne.get(section)).text)).not.toContain('Opgaven er væk');
    for (const name of ['Jonas', 'Anne']) sharePreparation(organisation.as(name), id);
    startTalk(organisation.as('Anne'), id);
    const theme = `/samtaler/${id}/samtale/follow-up`;
    expect((await jonas.get(theme)).text).toContain('>Dig</h5>');
    // On a screen that others look at too everybody has a name.
    const shared = (await jonas.get(`${theme}/stor`)).text;
    expect(shared).toContain('>Jonas</h5>');
    expect(shared).not.toContain('>Dig<');
  });
});

describe('a page in English', () => {
  it('says of what comes from a Danish template that it is Danish: heading, guidance, questions, words', async () => {
    const id = mus();
    const theme = themeOf(id);
    await jonas.post('/sprog', { language: 'en', til: '/' });
    try {
      const pages = await Promise.all(
        ['', `/${theme}`, '/del'].map(async (page) => (await jonas.get(base(id) + page)).text),
      );
      for (const page of pages) expect(page).toMatch(/<html[^>]* lang="en"/);
      const title = read(pages[1] ?? '').match(/<h1[^>]* lang="da"[^>]*>([^<]+)</)?.[1];
      expect(title).toBeTruthy();
      expect(pages[0]).toContain(`<span lang="da">${title}</span>`);
      expect(pages[2]).toContain(`<span lang="da">${title}</span>`);
    } finally {
      await jonas.post('/sprog', { language: 'da', til: '/' });
    }
  });
});

describe('the page before sharing', () => {
  it('names everybody in the group who will read it, the leader first', async () => {
    const page = read((await jonas.get(`${base(grus())}/del`)).text);
    expect(page).toContain('Når du har delt, kan Anne, Ida og Mie læse alt, hvad der står herunder.');
    expect(page).toContain('Del med Anne og gruppen');
  });

  it('says that there is nothing to read where nothing has been written', async () => {
    expect(read((await jonas.get(`${base(mus())}/del`)).text)).toContain('Du har ikke skrevet noget endnu.');
  });

  it('shares once however often the button is pressed', async () => {
    const id = mus();
    for (const _ of [1, 2]) expect((await jonas.post(`${base(id)}/del`, {})).location).toBe(base(id));
    const page = read((await jonas.get(base(id))).text);
    expect(page).toContain('Du har delt din forberedelse med Anne');
    expect(page).toContain('Anne har ikke delt endnu.');
    expect(page).toContain('Samtalen er aftalt til 16. marts 2026.');
    expect((await jonas.post(base(id), { intent: 'undo-sharing' })).location).toBe(base(id));
    expect(read((await jonas.get(base(id))).text)).not.toContain('Fortryd, at du har delt');
  });

  it('says that sharing can no longer be undone once it has been opened', async () => {
    const id = mus();
    await jonas.post(`${base(id)}/del`, {});
    readSharedPreparations(organisation.as('Anne'), id);
    const page = read((await jonas.get(base(id))).text);
    expect(page).not.toContain('Fortryd, at du har delt');
    expect(page).toContain('Din forberedelse er åbnet.');
  });
});

describe('a preparation on paper', () => {
  it('is typed in by the leader after a step that says what it means', async () => {
    const id = mus();
    const person = organisation.idOf('Jonas');
    const paper = `${base(id)}/papir`;
    const first = read((await anne.get(paper)).text);
    expect(first).toContain('Medarbejderen bekræfter det med sin underskrift på referatet.');
    expect((await anne.post(paper, { person })).location).toBe(`${paper}/${person}`);
    const section = `${paper}/${person}/look-back`;
    const page = (await anne.get(section)).text;
    const question = page.match(/name="(q_[0-9a-f]+)\.text"/)?.[1] ?? '';
    await anne.post(section, {
      [`${question}.text`]: 'Jonas’ håndskrift',
      [`${question}.version`]: '0',
      go: section,
    });
    const own = read((await jonas.get(`${base(id)}/look-back`)).text);
    expect(own).toContain('Jonas’ håndskrift');
    expect(own).toContain('Skrevet ind fra papir af Anne');
    expect(read((await jonas.get(base(id))).text)).toContain('Anne skriver din forberedelse ind fra papir');
    const page_ = read((await jonas.get(`${base(id)}/look-back`)).text);
    expect(page_).not.toContain('<textarea');
    expect((await anne.post(`${paper}/${person}`, { intent: 'finish' })).location).toContain(paper);
    expect(read((await anne.get(`${paper}?skrevet=${person}`)).text)).toContain(
      'Forberedelsen er skrevet ind for Jonas og delt.',
    );
    expect(readSharedPreparations(organisation.as('Anne'), id)[0]?.answers).toMatchObject([
      { text: 'Jonas’ håndskrift' },
    ]);
    const mended = {
      [`${question}.scale`]: '',
      [`${question}.text`]: 'Rettet',
      [`${question}.version`]: '1',
    };
    expect((await jonas.post(`${base(id)}/look-back`, mended)).status).toBe(409);
    expect((await jonas.post(`${base(id)}/look-back`, { ...mended, told: 'shared' })).status).toBe(302);
    expect(readSharedPreparations(organisation.as('Anne'), id)[0]?.answers).toMatchObject([
      { text: 'Rettet' },
    ]);
  });

  it('takes in nothing from the employee’s open page, until they say that they write themselves', async () => {
    const id = mus();
    const question = (await jonas.get(`${base(id)}/look-back`)).text.match(/name="(q_[0-9a-f]+)\.text"/)?.[1];
    await anne.post(`${base(id)}/papir`, { person: organisation.idOf('Jonas') });
    const save = () =>
      jonas.post(`${base(id)}/svar?told=only-you`, {
        questionId: question ?? '',
        text: 'Mit eget',
        version: '0',
      });
    const answer = await save();
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('paper.being_entered');
    expect(read((await jonas.get(base(id))).text)).toContain('Jeg skriver selv');
    await jonas.post(base(id), { intent: 'write-oneself' });
    expect((await save()).status).toBe(200);
  });

  it('is refused in a clear sentence once the employee has begun', async () => {
    const id = mus();
    const question = (await jonas.get(`${base(id)}/look-back`)).text.match(/name="(q_[0-9a-f]+)\.text"/)?.[1];
    await jonas.post(`${base(id)}/svar`, { questionId: question ?? '', text: 'Mit eget', version: '0' });
    const answer = await anne.post(`${base(id)}/papir`, { person: organisation.idOf('Jonas') });
    expect(answer.status).toBe(409);
    expect(read(answer.text)).toContain('Jonas er selv begyndt at skrive sin forberedelse');
    expect(answer.text).not.toContain('Mit eget');
  });

  it('that was begun by mistake is taken back', async () => {
    const id = mus();
    const person = organisation.idOf('Jonas');
    await anne.post(`${base(id)}/papir`, { person });
    const undone = await anne.post(`${base(id)}/papir/${person}`, { intent: 'undo' });
    expect(undone.location).toContain('fortrudt=');
    expect(read((await jonas.get(base(id))).text)).not.toContain('ind fra papir');
  });

  it('is fetched as an accessible PDF', async () => {
    const answer = await jonas.get(`${base(mus())}/skema.pdf`);
    expect(answer.headers['content-type']).toBe('application/pdf');
    expect(answer.text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('is not printed for a member by another member', async () => {
    const id = grus();
    const form = `${base(id)}/skema.pdf?person=${organisation.idOf('Mie')}`;
    expect((await jonas.get(form)).status).toBe(403);
    expect((await anne.get(form)).status).toBe(200);
    expect((await mie.get(`${base(id)}/skema.pdf`)).status).toBe(200);
  });
});

describe('what a LUS builds on', () => {
  it('is proposed, agreed to and withdrawn on the page without scripts', async () => {
    const id = lus();
    const missing = await anne.post(base(id), { intent: 'propose-data', kind: 'other', label: '' });
    expect(missing.status).toBe(400);
    expect(missing.text).toContain('Skriv, hvad det er');
    await anne.post(base(id), { intent: 'propose-data', kind: 'budget', label: '' });
    const page = read((await bo.get(base(id))).text);
    expect(page).toContain('Anne foreslår det');
    const data = page.match(/name="data" value="([^"]+)"/)?.[1] ?? '';
    expect((await bo.post(base(id), { intent: 'agree-to-data', data })).location).toBe(base(id));
    expect(read((await anne.get(base(id))).text)).toContain('I er enige');
    await anne.post(base(id), { intent: 'withdraw-data', data });
    expect(read((await anne.get(base(id))).text)).toContain('Bo foreslår det');
  });

  it('is not on the page of any other conversation', async () => {
    expect((await jonas.get(base(mus()))).text).not.toContain('Det bygger samtalen på');
  });
});
