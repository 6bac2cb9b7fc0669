import { applyTemplateEdit } from 'app/domain/frameworks/templates/apply-template-edit.rules';
import { successorsOf } from 'app/domain/frameworks/templates/carry-over.server';
import { carryWording } from 'app/domain/frameworks/templates/carry-wording.rules';
import { mergedOrder } from 'app/domain/frameworks/templates/merged-order.rules';
import { templateChanges } from 'app/domain/frameworks/templates/template-changes.rules';
import type { TemplateEdit } from 'app/domain/frameworks/templates/template-edit.schema';
import type { Framework } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import { PICK_SECTION } from 'templates/generate/status-sections';
import type { Question, Template } from 'templates/template.schema';
import { testTemplate } from 'tests/support/test-framework';
import { withStatements } from 'tests/templates/generate/sample-framework';
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

  it('says which questions are only worded otherwise, also where the sentence is the same', () => {
    const changes = templateChanges(old, carryWording(old, both, successors), successors);
    expect(changes).toMatchObject({
      changed: [{ id: 'q_ny_s_spoerger2' }, { id: 'q_ny_s_deler2' }],
      lookAgain: [],
      gone: [],
      fresh: [{ id: 'q_ny_s_ny' }],
    });
  });
});

describe('the questions of a status talk', () => {
  const framework = (groups: Record<string, string[]>) =>
    withStatements(
      Object.entries(groups).flatMap(([group, texts]) =>
        texts.map((text): [string, string, string, 'present', string] => [
          'omsorg',
          group,
          'alle',
          'present',
          text,
        ]),
      ),
    );
  const status = (of: Framework) => generateTemplate(of, { type: 'status', role: 'vikar', language: 'da' });
  const themes = (template: Template) => template.sections.filter(({ theme }) => theme === 'omsorg');
  const before = framework({ Alfa: ['Lytter til borgeren.'], Beta: ['Rydder op efter sig.'] });
  const next = framework({
    Zeta: ['Holder sine aftaler.'],
    Alfa: ['Lytter til borgeren.'],
    Beta: ['Rydder op efter sig.'],
  });
  // As the database has them: ids of statements are another matter than their place.
  const renamed = (of: Framework): Framework => ({
    ...of,
    statements: of.statements.map((each) => ({ ...each, id: `s_${each.text.slice(0, 3)}` })),
  });
  const [oldEdition, newEdition] = [renamed(before), renamed(next)];
  const alfa = themes(status(oldEdition))[0]?.questions[0]?.id ?? '';
  const edits: TemplateEdit[] = [
    { kind: 'reword', question: alfa, texts: { joint: 'Hvordan går det med at lytte?' } },
    {
      kind: 'reword-section',
      section: themes(status(oldEdition))[0]?.id ?? '',
      title: 'At lytte',
      guidance: '',
    },
  ];
  const own = edits.reduce((template, edit) => applyTemplateEdit(template, edit), status(oldEdition));
  const moved = successorsOf(oldEdition, newEdition);
  const carried = carryWording(own, status(newEdition), moved);

  it('keep own wording on their own group when another comes in front of it', () => {
    expect(themes(carried).map(({ title, questions }) => [title, questions[0]?.text.joint])).toEqual([
      ['Zeta', expect.not.stringContaining('lytte?')],
      ['At lytte', 'Hvordan går det med at lytte?'],
      ['Beta', expect.stringContaining('Beta')],
    ]);
  });

  it('stand each in the section of their group, and no section is emptied', () => {
    const places = (template: Template) =>
      template.sections.map(({ id, questions }) => [id, questions.map((question) => question.id)]);
    expect(places(carried)).toEqual(places(status(newEdition)));
  });

  it('are told of: the new group, and nothing where the sentences are the same', () => {
    const changes = templateChanges(own, carried, moved);
    expect(changes.fresh.map(({ id }) => id)).toContain(themes(carried)[0]?.questions[0]?.id);
    expect(changes.lookAgain).toEqual([]);
    expect(changes.gone).toEqual([]);
  });

  it('carry on nothing where the group of that name says something else', () => {
    const other = renamed(
      framework({ Alfa: ['Betaler regninger til tiden.'], Beta: ['Rydder op efter sig.'] }),
    );
    const successors = successorsOf(oldEdition, other);
    const after = carryWording(own, status(other), successors);
    expect(themes(after)[0]?.questions).toEqual(themes(status(other))[0]?.questions);
    const changes = templateChanges(own, after, successors);
    expect(changes.fresh.map(({ id }) => id)).toEqual([alfa]);
    expect(changes.gone.map(({ id }) => id)).toEqual([alfa]);
  });

  it('stay in a new section that has taken over some of the sentences of another', () => {
    const whole = renamed(
      framework({ Alfa: ['Lytter til borgeren.', 'Holder sine aftaler.'], Beta: ['Rydder op.'] }),
    );
    const parted = renamed(
      framework({ Gamma: ['Holder sine aftaler.'], Alfa: ['Lytter til borgeren.'], Beta: ['Rydder op.'] }),
    );
    const after = carryWording(status(whole), status(parted), successorsOf(whole, parted));
    expect(themes(after).map(({ questions }) => questions.length)).toEqual([1, 1, 1]);
  });

  it('that pick are left out again whatever the themes say', () => {
    const pick = own.sections.find(({ id }) => id === PICK_SECTION)?.questions[0]?.id ?? '';
    const without = applyTemplateEdit(own, {
      kind: 'leave-out',
      question: pick,
      reason: 'Vi tager dem alle',
    });
    const after = carryWording(without, status(newEdition), moved);
    expect(after.leftOut?.map(({ question }) => question.id)).toEqual([pick]);
  });
});

describe('a focused question that becomes several', () => {
  const line = (text: string): [string, string, string, 'present', string] => [
    'omsorg',
    'Møder',
    'alle',
    'present',
    text,
  ];
  const six = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => `Holder aftale ${name} med borgeren.`);
  const of = (texts: string[]) => {
    const framework = withStatements(texts.map(line));
    const statements = framework.statements.map((each) => ({ ...each, id: `s_${each.text.slice(14, 15)}` }));
    return { ...framework, statements };
  };
  const focused = (framework: Framework) =>
    generateTemplate(framework, { type: 'mus', role: 'vikar', language: 'da', length: 'focused' });
  const bundles = (template: Template) =>
    template.sections.flatMap(({ questions }) => questions.filter(({ points }) => points));
  const [before, after] = [of(six), of([...six, 'Holder aftale G med borgeren.'])];
  const bundle = bundles(focused(before))[0]?.id ?? '';
  const own = applyTemplateEdit(focused(before), {
    kind: 'reword',
    question: bundle,
    texts: { joint: 'Hvordan møder vi hinanden?' },
    points: { s_F: { employee: 'Jeg holder F' } },
  });
  const successors = successorsOf(before, after);
  const carried = carryWording(own, focused(after), successors);

  it('gives its own wording to the first of them alone, and that of a point to where the point is', () => {
    const [first, second, ...others] = bundles(carried);
    expect(others).toEqual([]);
    expect(first?.text.joint).toBe('Hvordan møder vi hinanden?');
    expect(second?.text.joint).not.toBe(first?.text.joint);
    expect(second?.points?.find(({ statement }) => statement === 's_F')?.employee).toBe('Jeg holder F');
  });

  it('is one to look at again: it asks about fewer sentences than it was worded for', () => {
    expect(templateChanges(own, carried, successors).lookAgain.map(({ id }) => id)).toContain(bundle);
  });
});

describe('a question with own wording', () => {
  const reworded = edited({ kind: 'reword', question: 'q_deler', texts: { joint: 'Vores egen?' } });
  const same = { ids: successors.ids, reworded: new Set<string>() };
  const gathering = (statements: string[]): Template => ({
    ...old,
    sections: old.sections.map((section) =>
      section.id === 'nysgerrighed'
        ? { ...section, questions: [{ ...asked('s_deler2'), statements }] }
        : section,
    ),
  });
  const lookAgain = (statements: string[]) =>
    templateChanges(reworded, carryWording(reworded, gathering(statements), same), same).lookAgain;

  it('is looked at again when more sentences have come behind it', () => {
    expect(lookAgain(['s_deler2', 's_ny'])).toEqual([{ id: 'q_ny_s_deler2', text: 'Vores egen?' }]);
  });

  it('is left in peace when the sentences behind it are the same', () => {
    expect(lookAgain(['s_deler2'])).toEqual([]);
  });

  it('that is given while the draft is edited is no change of the framework', () => {
    const draft = edited({ kind: 'reword', question: 'q_spoerger', texts: { joint: 'Vores egen?' } });
    const itself = {
      ids: new Map(['s_spoerger', 's_deler'].map((id) => [id, id])),
      reworded: new Set<string>(),
    };
    expect(templateChanges(old, draft, itself)).toEqual({ fresh: [], gone: [], changed: [], lookAgain: [] });
  });
});

it('two orders are one: the first stands, and the rest follow what they follow', () => {
  expect(mergedOrder(['c', 'a'], ['x', 'a', 'y', 'b', 'c', 'z'])).toEqual(['x', 'c', 'z', 'a', 'y', 'b']);
  expect(mergedOrder([], ['a', 'b'])).toEqual(['a', 'b']);
});
