import { callIn } from 'app/domain/conversations/call-in.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { generateTemplate } from 'templates/generate/generate-template';
import type { Question, Template } from 'templates/template.schema';
import { organisationWithTeam } from 'tests/support/conversations';
import { approved } from 'tests/support/templates';
import { startTestServer } from 'tests/support/test-server';
import { sampleFramework } from 'tests/templates/generate/sample-framework';
import { afterAll, describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const server = await startTestServer(organisation);
afterAll(() => server.close());
const [jonas, anne] = [server.as('Jonas'), server.as('Anne')];

const CHOICE: Question = {
  id: 'q_sted',
  kind: 'choice',
  audience: ['employee', 'leader', 'joint'],
  text: { employee: 'Hvor arbejder jeg bedst?', leader: 'Hvor arbejder Jonas bedst?', joint: 'Hvor?' },
  followUps: [],
  statements: [],
  required: true,
  options: [
    { id: 'hjemme', label: 'Hjemme' },
    { id: 'kontoret', label: 'På kontoret' },
  ],
  own: true,
};

function withOwn(template: Template): Template {
  return {
    ...template,
    scale: [
      { id: 'flyver', label: 'Det flyver' },
      { id: 'naesten', label: 'Næsten' },
    ],
    sections: template.sections.map((section) =>
      section.id === 'wellbeing' ? { ...section, questions: [...section.questions, CHOICE] } : section,
    ),
  };
}

const mus = withOwn(
  generateTemplate(sampleFramework, { type: 'mus', role: 'medarbejder', language: 'da', length: 'focused' }),
);
const templateId = approved(organisation, mus, sampleFramework);
const calledIn = (): string =>
  callIn(organisation.as('Anne'), organisation.idOf('Jonas'), { templateId, heldOn: '2026-03-16' });
const gathering =
  mus.sections.flatMap(({ questions }) => questions).find(({ points }) => points !== undefined)?.id ?? '';

/** The text of a page as it is read. */
const read = (html: string): string => html.replace(/<!--.*?-->/g, '').replaceAll('&#x27;', "'");

describe('a focused preparation without scripts', () => {
  it('lists what a question gathers, offers the organisation’s own words and hints what to ask the leader', async () => {
    const page = read((await jonas.get(`/samtaler/${calledIn()}/forberedelse/framework-omsorg`)).text);
    expect(page).toContain('<li>Jeg hjælper mine kolleger og er ærlig om fejl.</li>');
    for (const word of ['Det flyver', 'Næsten']) expect(page).toContain(word);
    expect(page).not.toContain('Lykkes godt');
    expect(page).toContain('Det kan du spørge din leder om');
  });

  it('names the words of a question by its sentence above them, so that it is read out once', async () => {
    const page = read((await jonas.get(`/samtaler/${calledIn()}/forberedelse/framework-omsorg`)).text);
    const named = page.match(new RegExp(`<p[^>]*id="${gathering}-question"[^>]*>(?:<span[^>]*>)?([^<]+)<`));
    expect(named).not.toBeNull();
    expect(page).toContain(`aria-labelledby="${gathering}-question"`);
    expect(page.split(`>${named?.[1]}<`)).toHaveLength(2);
  });

  it('keeps a word of the organisation’s own, and an option that was chosen', async () => {
    const id = calledIn();
    const theme = `/samtaler/${id}/forberedelse/framework-omsorg`;
    await jonas.post(theme, {
      [`${gathering}.scale`]: 'flyver',
      [`${gathering}.text`]: '',
      [`${gathering}.version`]: '0',
      go: theme,
    });
    expect((await jonas.get(theme)).text).toMatch(
      /checked=""[^>]*value="flyver"|value="flyver"[^>]*checked=""/,
    );
    const wellbeing = `/samtaler/${id}/forberedelse/wellbeing`;
    await jonas.post(wellbeing, {
      'q_sted.scale': 'hjemme',
      'q_sted.text': '',
      'q_sted.version': '0',
      go: wellbeing,
    });
    expect((await jonas.get(wellbeing)).text).toMatch(
      /checked=""[^>]*value="hjemme"|value="hjemme"[^>]*checked=""/,
    );
    const share = read((await jonas.get(`/samtaler/${id}/forberedelse/del`)).text);
    for (const word of ['Det flyver', 'Hjemme']) expect(share).toContain(word);
  });

  it('refuses a word that the template does not have', async () => {
    const theme = `/samtaler/${calledIn()}/forberedelse/framework-omsorg`;
    const answer = await jonas.post(theme, {
      [`${gathering}.scale`]: 'going-well',
      [`${gathering}.text`]: '',
      [`${gathering}.version`]: '0',
    });
    expect(answer.text).toContain('Det valg findes ikke i samtaleskemaet');
    expect((await jonas.get(theme)).text).not.toContain('checked=""');
  });

  it('says what the organisation wants answered, names it when sharing, and shares without it', async () => {
    const id = calledIn();
    const theme = read((await jonas.get(`/samtaler/${id}/forberedelse/wellbeing`)).text);
    expect(theme).toContain('Dette spørgsmål vil jeres organisation gerne have besvaret.');
    const share = read((await jonas.get(`/samtaler/${id}/forberedelse/del`)).text);
    expect(share).toContain('Du kan godt dele alligevel.');
    expect(share).toMatch(
      new RegExp(
        `href="/samtaler/${id}/forberedelse/wellbeing"[^>]*><span lang="da">Hvor arbejder jeg bedst\\?</span></a>`,
      ),
    );
    expect((await jonas.post(`/samtaler/${id}/forberedelse/del`, {})).status).toBe(302);
    expect((await jonas.get(`/samtaler/${id}/forberedelse`)).text).toContain('Du har delt din forberedelse');
  });

  it('stands side by side in the talk, with the expectations once above both answers', async () => {
    const id = calledIn();
    for (const name of ['Jonas', 'Anne']) sharePreparation(organisation.as(name), id);
    startTalk(organisation.as('Anne'), id);
    const page = read((await anne.get(`/samtaler/${id}/samtale/framework-omsorg`)).text);
    expect(page.split('<li>Jeg hjælper mine kolleger og er ærlig om fejl.</li>')).toHaveLength(2);
    expect(page).not.toContain('<li>Medarbejderen hjælper sine kolleger og er ærlig om fejl.</li>');
  });
});

describe('the page of a talk that has not begun', () => {
  it('lets the leader begin it once both have shared, and sends nobody elsewhere for it', async () => {
    const id = calledIn();
    const page = async (who: typeof anne) => read((await who.get(`/samtaler/${id}/samtale`)).text);
    expect(await page(anne)).toContain('Du kan begynde den her, når I begge har delt');
    expect(await page(anne)).not.toContain('Begynd samtalen');
    for (const name of ['Jonas', 'Anne']) sharePreparation(organisation.as(name), id);
    expect(await page(anne)).toMatch(/action="\/samtaler\/[^"]+\/skift"[\s\S]*Begynd samtalen/);
    expect(await page(anne)).not.toContain('når lederen begynder den');
    expect(await page(jonas)).toContain('når lederen begynder den');
    expect(await page(jonas)).not.toContain('Begynd samtalen');
  });
});

describe('a LUS', () => {
  it('unfolds the chain of leadership while preparing and in the talk', async () => {
    const lus = generateTemplate(sampleFramework, {
      type: 'lus',
      role: 'leder',
      language: 'da',
      length: 'focused',
    });
    const id = callIn(organisation.as('Bo'), organisation.idOf('Anne'), {
      templateId: approved(organisation, lus, sampleFramework),
      heldOn: '2026-03-16',
    });
    const chain = [
      'Ledelseskæden: niveauet over og under',
      'Niveauet over: <span lang="da">Chef</span>',
      'Tør prioritere velfærd over vaner.',
      'Niveauet under: <span lang="da">Medarbejder</span>',
    ];
    const preparing = read((await anne.get(`/samtaler/${id}/forberedelse/framework-omsorg`)).text);
    for (const text of chain) expect(preparing).toContain(text);
    for (const name of ['Anne', 'Bo']) sharePreparation(organisation.as(name), id);
    startTalk(organisation.as('Bo'), id);
    const talking = read((await anne.get(`/samtaler/${id}/samtale/framework-omsorg`)).text);
    for (const text of chain) expect(talking).toContain(text);
  });
});
