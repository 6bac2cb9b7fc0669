import { readTemplateDraft } from 'app/domain/frameworks/templates/edit-template-draft.server';
import { makeTemplate } from 'app/domain/frameworks/templates/make-template.server';
import { frameworks, interviewTemplates, templateDrafts } from 'db/schema/frameworks';
import { organisationWithTeam } from 'tests/support/conversations';
import { startTestServer } from 'tests/support/test-server';
import { afterAll, describe, expect, it } from 'vitest';

const organisation = organisationWithTeam();
const server = await startTestServer(organisation);
afterAll(() => server.close());
const adam = server.as('Adam');
const ctx = organisation.as('Adam');
const frameworkId = organisation.db.select().from(frameworks).get()?.id ?? '';

/** A new draft of the template for leaders, and what it asks about the framework. */
async function newDraft(): Promise<{ address: string; id: string; section: string; questions: string[] }> {
  organisation.db.delete(templateDrafts).run();
  const answer = await adam.post(`/grundlag/${frameworkId}/skabeloner`, {
    type: 'mus',
    role: 'medarbejder',
    language: 'da',
    length: 'full',
    intent: 'draft',
  });
  expect(answer.status).toBe(302);
  const id = answer.location.split('/').at(-1) ?? '';
  const asked = readTemplateDraft(ctx, id).template.sections.find(({ purpose }) => purpose === 'framework');
  if (!asked) throw new Error('nothing is asked about the framework');
  return { address: answer.location, id, section: asked.id, questions: asked.questions.map((q) => q.id) };
}

const templateOf = (id: string) => readTemplateDraft(ctx, id).template;
const orderIn = (id: string, section: string) =>
  templateOf(id)
    .sections.find((each) => each.id === section)
    ?.questions.map((question) => question.id);

describe('the template editor without scripts', () => {
  it('moves a question, and comes back to it with a sentence that says where it is', async () => {
    const { address, id, section, questions } = await newDraft();
    const [first = '', second = ''] = questions;
    const answer = await adam.post(address, {
      version: '1',
      kind: 'move-question',
      question: first,
      by: 'down',
    });
    expect(answer.status).toBe(302);
    expect(answer.location).toContain(`#${first}`);
    expect(orderIn(id, section)).toEqual([second, first, ...questions.slice(2)]);
    const page = await adam.get(answer.location.split('#')[0] ?? '');
    expect(page.text).toContain('Spørgsmålet er nu nummer 2 af 2 under');
    expect(page.text).toContain('Gemt kl.');
  });

  it('opens a panel by its address, with the wording in its fields, and saves it', async () => {
    const { address, id, questions } = await newDraft();
    const [question = ''] = questions;
    const panel = await adam.get(`${address}?ret=${question}`);
    expect(panel.text).toContain('name="texts.employee"');
    const answer = await adam.post(`${address}?ret=${question}`, {
      version: '1',
      kind: 'reword',
      question,
      'texts.employee': 'Jeg spørger, før jeg svarer',
      followUps: 'Hvornår sidst?\r\nHvem spurgte du?',
    });
    expect(answer.status).toBe(302);
    expect(answer.location).not.toContain('ret=');
    const worded = templateOf(id).sections.flatMap((section) => section.questions);
    expect(worded.find((each) => each.id === question)).toMatchObject({
      text: { employee: 'Jeg spørger, før jeg svarer' },
      followUps: ['Hvornår sidst?', 'Hvem spurgte du?'],
      generated: { employee: expect.any(String) },
    });
    expect((await adam.get(`${address}?ret=${question}`)).text).toContain('Brug den oprindelige');
  });

  it('keeps what was typed where something is missing, and says what', async () => {
    const { address, id, section } = await newDraft();
    const answer = await adam.post(`${address}?nyt=${section}`, {
      version: '1',
      kind: 'add-question',
      section,
      'texts.employee': 'Hvad vil jeg helst?',
      'texts.leader': '',
      'texts.joint': '',
      answer: 'choice',
      options: 'Kun ét svar',
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('Hvad vil jeg helst?');
    expect(answer.text).toContain('Kun ét svar');
    expect(answer.text).toContain('Skriv mellem 2 og 12 forskellige svarmuligheder');
    expect(readTemplateDraft(ctx, id).version).toBe(1);
  });

  it('refuses a scale of numbers in words, at the word', async () => {
    const { address, id } = await newDraft();
    const answer = await adam.post(`${address}?skala=scale`, {
      version: '1',
      kind: 'set-scale',
      'words.0.id': 'going-well',
      'words.0.label': 'Det går godt',
      'words.1.id': '',
      'words.1.label': '',
      'words.2.id': '',
      'words.2.label': '3',
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('id="words.2.label-error"');
    expect(answer.text).toContain('Skriv ord. En skala med tal eller bogstaver bliver til karakterer');
    expect(templateOf(id).scale).toBeUndefined();
  });

  it('loses nothing that was typed to a change in another window', async () => {
    const { address, id, questions } = await newDraft();
    const [question = '', other = ''] = questions;
    await adam.post(address, { version: '1', kind: 'require', question: other, required: 'on' });
    const typed = { version: '1', kind: 'leave-out', question, reason: 'Det taler vi om i teamet' };
    const answer = await adam.post(`${address}?udelad=${question}`, typed);
    expect(answer.text).toContain('Skemaet er ændret i et andet vindue');
    expect(answer.text).toContain('Det taler vi om i teamet');
    expect(answer.text).toContain('name="version" value="2"');
    expect(templateOf(id).leftOut).toBeUndefined();
    await adam.post(`${address}?udelad=${question}`, { ...typed, version: '2' });
    expect(templateOf(id).leftOut).toMatchObject([{ reason: 'Det taler vi om i teamet' }]);
  });

  it('shows the template as each prepares on it, and on paper', async () => {
    const { address } = await newDraft();
    const employee = await adam.get(`${address}?som=medarbejder`);
    const leader = await adam.get(`${address}?som=leder`);
    const paper = await adam.get(`${address}?som=udskrift`);
    expect(employee.text).toContain('Jeg: Spørger');
    expect(leader.text).toContain('Medarbejderen: Spørger');
    expect(leader.text).not.toContain('Jeg: Spørger');
    expect(employee.text).toContain('<fieldset class="read-only" disabled="">');
    expect(paper.text).toContain('class="ruled"');
  });
});

describe('approving', () => {
  it('says what happens, makes the version, and shows it', async () => {
    const { address, id } = await newDraft();
    const page = await adam.get(`${address}/godkend`);
    expect(page.text).toContain('Lederne kan bruge skemaet med det samme.');
    const answer = await adam.post(`${address}/godkend`, { version: '1' });
    expect(answer.status).toBe(302);
    const approved = await adam.get(answer.location);
    expect(approved.text).toContain('er godkendt. Lederne kan bruge den med det samme.');
    expect((await adam.get(address)).status).toBe(404);
    expect(() => readTemplateDraft(ctx, id)).toThrow();
  });

  it('of what has changed since is refused, and nothing is made', async () => {
    const { address } = await newDraft();
    await adam.post(address, { version: '1', kind: 'restore-all' });
    const before = organisation.db.select().from(interviewTemplates).all().length;
    const answer = await adam.post(`${address}/godkend`, { version: '1' });
    expect(answer.status).toBe(409);
    expect(organisation.db.select().from(interviewTemplates).all()).toHaveLength(before);
  });
});

it('a template is retired, and taken back', async () => {
  const id = makeTemplate(ctx, frameworkId, { type: 'lus', role: 'leder', language: 'en', length: 'full' });
  await adam.post(`/skabeloner/${id}`, { intent: 'retire' });
  expect((await adam.get(`/skabeloner/${id}`)).text).toContain('Skemaet er taget ud af brug.');
  await adam.post(`/skabeloner/${id}`, { intent: 'reinstate' });
  expect((await adam.get(`/skabeloner/${id}`)).text).not.toContain('Skemaet er taget ud af brug.');
  expect((await adam.post(`/skabeloner/${id}`, { intent: 'noget andet' })).status).toBe(422);
});

it('a draft is thrown away', async () => {
  const { address } = await newDraft();
  const answer = await adam.post(address, { intent: 'discard' });
  expect(answer.location).toBe(`/grundlag/${frameworkId}`);
  expect((await adam.get(address)).status).toBe(404);
});
