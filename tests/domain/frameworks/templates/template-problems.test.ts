import { applyTemplateEdit } from 'app/domain/frameworks/templates/apply-template-edit.rules';
import { scaleOf, usualScale, wordsFor } from 'app/domain/frameworks/templates/scale-words.rules';
import type { TemplateEdit } from 'app/domain/frameworks/templates/template-edit.schema';
import { templateProblems } from 'app/domain/frameworks/templates/template-problems.rules';
import { hoursTooLong, usualLength } from 'app/domain/frameworks/templates/template-size.rules';
import { da } from 'app/i18n/da';
import { en } from 'app/i18n/en';
import { testTemplate } from 'tests/support/test-framework';
import { expect, it } from 'vitest';

const template = testTemplate('medarbejder');

it('a template as it is generated, short enough for a talk, has nothing to look at', () => {
  expect(templateProblems(template)).toEqual([]);
});

it('an approver sees what is left out and why, what is worded otherwise, and what is own', () => {
  const edits: TemplateEdit[] = [
    { kind: 'leave-out', question: 'q_deler', reason: 'Hører til i GRUS' },
    { kind: 'reword', question: 'q_spoerger', texts: { joint: 'Hvor nysgerrig er du?' } },
    {
      kind: 'add-question',
      question: 'q_vores',
      section: 'tilbageblik',
      answer: 'text',
      texts: { leader: 'Hvad vil jeg sige tak for?' },
      options: [],
      required: false,
    },
  ];
  const edited = edits.reduce((from, edit) => applyTemplateEdit(from, edit), template);
  expect(templateProblems(edited)).toEqual([
    {
      kind: 'left-out',
      questions: [
        {
          id: 'q_deler',
          text: 'Hvordan: Deler sin viden med kolleger?',
          reason: 'Hører til i GRUS',
          statements: 1,
        },
      ],
    },
    { kind: 'reworded', questions: [{ id: 'q_spoerger', text: 'Hvor nysgerrig er du?' }] },
    { kind: 'own', questions: [{ id: 'q_vores', text: 'Hvad vil jeg sige tak for?' }] },
  ]);
});

it('a quoted sentence is pointed out until the organisation has worded it', () => {
  const quoted = {
    ...template,
    sections: template.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => ({ ...question, quoted: question.id === 'q_deler' })),
    })),
  };
  expect(templateProblems(quoted)).toMatchObject([{ kind: 'quoted', questions: [{ id: 'q_deler' }] }]);
  const worded = applyTemplateEdit(quoted, {
    kind: 'reword',
    question: 'q_deler',
    texts: { joint: 'Egen?' },
  });
  expect(templateProblems(worded).map(({ kind }) => kind)).toEqual(['reworded']);
});

it('more questions than a talk holds are said, with the hours that they take', () => {
  expect(hoursTooLong(25)).toBeNull();
  expect(hoursTooLong(26)).toBe(2.5);
  expect(hoursTooLong(57)).toBe(5);
});

it('a role gets the focused template where the full one is more than one talk holds', () => {
  expect([usualLength(25), usualLength(26)]).toEqual(['full', 'focused']);
});

it('the usual scale says the same in a template as on the pages', () => {
  const labels = (language: 'da' | 'en') =>
    Object.fromEntries(usualScale(language).map((w) => [w.id, w.label]));
  expect(labels('da')).toEqual(da.conversation.scale);
  expect(labels('en')).toEqual(en.conversation.scale);
  expect(scaleOf({ language: 'da' })).toEqual(usualScale('da'));
});

it('what can be chosen is the scale, the options, or nothing', () => {
  const [text, scale] = template.sections.flatMap(({ questions }) => questions);
  if (!text || !scale) throw new Error('questions are missing');
  const options = [
    { id: 'o1', label: 'Ja' },
    { id: 'o2', label: 'Nej' },
  ];
  expect(wordsFor(text, undefined)).toEqual([]);
  expect(wordsFor(scale, undefined).map(({ label }) => label)).toEqual([null, null, null, null]);
  expect(wordsFor(scale, options)).toEqual(options);
  expect(wordsFor({ ...text, kind: 'choice', options }, undefined)).toEqual(options);
});
