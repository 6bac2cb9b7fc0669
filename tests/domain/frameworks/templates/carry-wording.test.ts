import { applyTemplateEdit } from 'app/domain/frameworks/templates/apply-template-edit.rules';
import { carryWording } from 'app/domain/frameworks/templates/carry-wording.rules';
import { mergedOrder } from 'app/domain/frameworks/templates/merged-order.rules';
import { templateChanges } from 'app/domain/frameworks/templates/template-changes.rules';
import type { TemplateEdit } from 'app/domain/frameworks/templates/template-edit.schema';
import type { Question, Template } from 'templates/template.schema';
import { testTemplate } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';

/** The old version asks of s_spoerger and s_deler. */
const old = testTemplate('medarbejder');

function asked(statement: string): Question {
  return {
    id: `q_ny_${statement}`,
    kind: 'scale',
    audience: ['employee', 'leader', 'joint'],
    text: { employee: `Jeg: ${statement}`, leader: `Hun: ${statement}`, joint: `Hvordan: ${statement}?` },
    followUps: [],
    statements: [statement],
    required: false,
  };
}

/** The new one asks, of other statements, whatever is listed. */
const fresh = (statements: string[]): Template => ({
  ...old,
  sections: old.sections.map((section) =>
    section.id === 'nysgerrighed' ? { ...section, questions: statements.map(asked) } : section,
  ),
});

/** Both live on; the second in other words. s_ny is new. */
const successors = {
  ids: new Map([
    ['s_spoerger', 's_spoerger2'],
    ['s_deler', 's_deler2'],
  ]),
  reworded: new Set(['s_deler2']),
};
const edited = (...edits: TemplateEdit[]) =>
  edits.reduce((template, edit) => applyTemplateEdit(template, edit), old);
const idsIn = (template: Template, section: string) =>
  template.sections.find(({ id }) => id === section)?.questions.map(({ id }) => id);

describe('an update to a new version of the framework', () => {
  const both = fresh(['s_spoerger2', 's_ny', 's_deler2']);

  it('is what is generated, where the organisation had changed nothing', () => {
    expect(JSON.stringify(carryWording(old, both, successors))).toBe(JSON.stringify(both));
  });

  it('keeps own wording on the question of the succeeding statement, beside what is generated now', () => {
    const before = edited({
      kind: 'reword',
      question: 'q_deler',
      texts: { employee: 'Jeg giver videre' },
      followUps: ['Til hvem?'],
    });
    const carried = carryWording(before, both, successors).sections[1]?.questions[2];
    expect(carried).toMatchObject({
      id: 'q_ny_s_deler2',
      text: { employee: 'Jeg giver videre', leader: 'Hun: s_deler2' },
      followUps: ['Til hvem?'],
      generated: { employee: 'Jeg: s_deler2', followUps: [] },
    });
  });

  it('keeps order, own questions, what is required, the scale and the names of sections', () => {
    const before = edited(
      { kind: 'move-question', question: 'q_deler', by: 'up' },
      {
        kind: 'add-question',
        question: 'q_vores',
        section: 'nysgerrighed',
        answer: 'text',
        texts: { joint: 'Og hvad så?' },
        options: [],
        required: false,
      },
      { kind: 'place-question', question: 'q_vores', section: 'nysgerrighed', place: 2 },
      { kind: 'require', question: 'q_spoerger', required: true },
      { kind: 'set-scale', words: [{ label: 'Godt' }, { label: 'På vej' }] },
      { kind: 'reword-section', section: 'nysgerrighed', title: 'Nysgerrig', guidance: '' },
      { kind: 'move-section', section: 'nysgerrighed', by: 'up' },
    );
    const carried = carryWording(before, both, successors);
    expect(carried.sections.map(({ id }) => id)).toEqual(['nysgerrighed', 'tilbageblik']);
    // What is new follows what it follows in the framework.
    expect(idsIn(carried, 'nysgerrighed')).toEqual([
      'q_ny_s_deler2',
      'q_vores',
      'q_ny_s_spoerger2',
      'q_ny_s_ny',
    ]);
    expect(carried.sections[0]?.questions[2]?.required).toBe(true);
    expect(carried.scale).toEqual(before.scale);
    expect(carried.sections[0]).toMatchObject({ title: 'Nysgerrig', generated: { title: 'Nysgerrighed' } });
  });

  it('leaves out again what was left out, with the reason', () => {
    const before = edited({ kind: 'leave-out', question: 'q_deler', reason: 'Hører til i GRUS' });
    const carried = carryWording(before, both, successors);
    expect(idsIn(carried, 'nysgerrighed')).toEqual(['q_ny_s_spoerger2', 'q_ny_s_ny']);
    expect(carried.leftOut).toMatchObject([
      { section: 'nysgerrighed', reason: 'Hører til i GRUS', question: { id: 'q_ny_s_deler2' } },
    ]);
  });

  it('never leaves out a sentence that nobody has left out', () => {
    const before = edited({ kind: 'leave-out', question: 'q_deler', reason: 'Hører til i GRUS' });
    const gathered = fresh(['s_spoerger2']);
    const question = { ...asked('s_deler2'), statements: ['s_deler2', 's_ny'] };
    gathered.sections[1]?.questions.push(question);
    const carried = carryWording(before, gathered, successors);
    expect(carried.leftOut).toBeUndefined();
    expect(idsIn(carried, 'nysgerrighed')).toContain(question.id);
  });

  it('asks own questions near the end where their theme is gone', () => {
    const before = edited({
      kind: 'add-question',
      question: 'q_vores',
      section: 'nysgerrighed',
      answer: 'text',
      texts: { joint: 'Og hvad så?' },
      options: [],
      required: false,
    });
    const without = { ...old, sections: old.sections.slice(0, 1) };
    expect(idsIn(carryWording(before, without, successors), 'tilbageblik')).toEqual(['q_stolt', 'q_vores']);
  });

  it('says what is new, what is gone, and where own wording stands on a sentence that is another', () => {
    const before = edited({ kind: 'reword', question: 'q_deler', texts: { joint: 'Vores egen?' } });
    const gone = { ids: new Map([['s_deler', 's_deler2']]), reworded: new Set(['s_deler2']) };
    const after = carryWording(before, fresh(['s_ny', 's_deler2']), gone);
    expect(templateChanges(before, after, gone)).toEqual({
      fresh: [{ id: 'q_ny_s_ny', text: 'Hvordan: s_ny?' }],
      gone: [{ id: 'q_spoerger', text: 'Hvordan: Spørger, før der konkluderes?' }],
      changed: [],
      lookAgain: [{ id: 'q_ny_s_deler2', text: 'Vores egen?' }],
    });
  });

  it('says which questions are only worded otherwise', () => {
    const changes = templateChanges(old, carryWording(old, both, successors), successors);
    expect(changes).toMatchObject({
      changed: [{ id: 'q_ny_s_deler2' }],
      lookAgain: [],
      gone: [],
      fresh: [{ id: 'q_ny_s_ny' }],
    });
  });
});

it('two orders are one: the first stands, and the rest follow what they follow', () => {
  expect(mergedOrder(['c', 'a'], ['x', 'a', 'y', 'b', 'c', 'z'])).toEqual(['x', 'c', 'z', 'a', 'y', 'b']);
  expect(mergedOrder([], ['a', 'b'])).toEqual(['a', 'b']);
});
