import { callIn } from 'app/domain/conversations/call-in.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { endTalk, startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { findCurrentSummary } from 'app/domain/signing/current-summary.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import { PICK_SECTION } from 'templates/generate/status-sections';
import { type Summary, SummarySchema } from 'templates/summary.schema';
import type { ConversationType, TemplateLength } from 'templates/template.schema';
import { agreedOnNothing, organisationWithTeam, writeLine } from 'tests/support/conversations';
import { approved } from 'tests/support/templates';
import { sampleFramework, withStatements } from 'tests/templates/generate/sample-framework';
import { expect, it } from 'vitest';

/** A talk on a generated template with a record under one section, frozen. */
async function frozen(
  type: ConversationType,
  length: TemplateLength,
  sectionId: string,
  framework: Framework = sampleFramework,
): Promise<Summary> {
  const organisation = organisationWithTeam();
  const [jonas, anne] = [organisation.as('Jonas'), organisation.as('Anne')];
  const template = generateTemplate(framework, { type, role: 'medarbejder', language: 'da', length });
  const id = callIn(anne, organisation.idOf('Jonas'), {
    templateId: approved(organisation, template, framework),
    heldOn: '2026-03-16',
  });
  sharePreparation(jonas, id);
  sharePreparation(anne, id);
  startTalk(anne, id);
  writeLine(jonas, id, 'Vi talte om det.', { sectionId });
  agreedOnNothing(anne, id);
  endTalk(anne, id);
  await freezeSummary(anne, id);
  return SummarySchema.parse(JSON.parse(findCurrentSummary(organisation.db, id)?.snapshot ?? ''));
}
const sectionIn = (summary: Summary, title: string) =>
  summary.sections.find((section) => section.title === title);

it('a focused talk is filed with each question and the sentences that it gathers', {
  timeout: 20_000,
}, async () => {
  const care = sectionIn(await frozen('mus', 'focused', 'framework-omsorg'), 'Omsorg');
  expect(care?.citations.map(({ statement }) => statement)).toEqual(['s_0', 's_2', 's_3']);
  expect(care?.topics).toEqual([
    { question: expect.stringMatching(/\?$/), statements: ['s_0'] },
    { question: expect.stringMatching(/\?$/), statements: ['s_2', 's_3'] },
  ]);
});

it('a full talk is filed with the sentences alone: there is a question for each', async () => {
  const care = sectionIn(await frozen('mus', 'full', 'framework-omsorg'), 'Omsorg');
  expect(care?.citations).toHaveLength(3);
  expect(care?.topics).toBeUndefined();
});

it('the question that picks themes files none of their sentences; the themes themselves do', async () => {
  const summary = await frozen('status', 'full', PICK_SECTION);
  expect(summary.sections.find(({ lines }) => lines.length > 0)?.citations).toEqual([]);
  expect(sectionIn(summary, 'Omsorg')?.citations).toHaveLength(3);
});

it('so it is with more themes than a list holds, where the two write what they pick', async () => {
  const many = withStatements(
    [...Array(14).keys()].map((n) => [`tema-${n}`, null, 'alle', 'present', `Holder aftale nummer ${n}.`]),
  );
  const summary = await frozen('status', 'full', PICK_SECTION, many);
  expect(summary.sections.find(({ lines }) => lines.length > 0)?.citations).toEqual([]);
  expect(sectionIn(summary, 'tema-3')?.citations).toHaveLength(1);
});
