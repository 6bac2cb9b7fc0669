import { applyTemplateEdit } from 'app/domain/frameworks/templates/apply-template-edit.rules';
import {
  type EditOf,
  type TemplateEdit,
  TemplateEditSchema,
} from 'app/domain/frameworks/templates/template-edit.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import type { Template } from 'templates/template.schema';
import { testFramework, testTemplate } from 'tests/support/test-framework';
import { describe, expect, it } from 'vitest';

const template = testTemplate('medarbejder');
const refusing = (code: string) => expect.objectContaining({ name: 'Refusal', code });

const edited = (edit: TemplateEdit, from: Template = template) => applyTemplateEdit(from, edit);
const orderIn = (from: Template, section: string) =>
  from.sections.find(({ id }) => id === section)?.questions.map(({ id }) => id);
const question = (from: Template, wanted: string) =>
  from.sections.flatMap(({ questions }) => questions).find(({ id }) => id === wanted);
const own = (more: Partial<EditOf<'add-question'>> = {}): TemplateEdit => ({
  kind: 'add-question',
  question: 'q_vores',
  section: 'tilbageblik',
  answer: 'text',
  texts: { joint: 'Hvad skal vi huske?' },
  options: [],
  required: false,
  ...more,
});

describe('moving', () => {
  it('puts a question one place up or down, and the first one up where it is', () => {
    const down = edited({ kind: 'move-question', question: 'q_spoerger', by: 'down' });
    expect(orderIn(down, 'nysgerrighed')).toEqual(['q_deler', 'q_spoerger']);
    const up = edited({ kind: 'move-question', question: 'q_spoerger', by: 'up' }, down);
    expect(up).toEqual(template);
    expect(edited({ kind: 'move-question', question: 'q_spoerger', by: 'up' })).toEqual(template);
  });

  it('puts a question in a certain place, also in another section', () => {
    const asked = edited(own());
    const placed = edited(
      { kind: 'place-question', question: 'q_vores', section: 'nysgerrighed', place: 2 },
      asked,
    );
    expect(orderIn(placed, 'nysgerrighed')).toEqual(['q_spoerger', 'q_vores', 'q_deler']);
    expect(orderIn(placed, 'tilbageblik')).toEqual(['q_stolt']);
  });

  it('keeps what comes from the framework among its themes, and the standing questions outside them', () => {
    for (const [moving, section] of [
      ['q_spoerger', 'tilbageblik'],
      ['q_stolt', 'nysgerrighed'],
    ] as const)
      expect(() => edited({ kind: 'place-question', question: moving, section, place: 1 })).toThrow(
        refusing('template.cannot_stand_there'),
      );
  });

  it('moves a whole section', () => {
    const moved = edited({ kind: 'move-section', section: 'nysgerrighed', by: 'up' });
    expect(moved.sections.map(({ id }) => id)).toEqual(['nysgerrighed', 'tilbageblik']);
  });
});

describe('wording', () => {
  const reword = (employee: string, from?: Template) =>
    edited({ kind: 'reword', question: 'q_deler', texts: { employee } }, from);

  it('keeps what was generated, the first wording of it, however often it changes', () => {
    const twice = reword('Jeg deler det, jeg ved', reword('Jeg deler viden'));
    expect(question(twice, 'q_deler')).toMatchObject({
      text: { employee: 'Jeg deler det, jeg ved' },
      generated: { employee: 'Jeg: Deler sin viden med kolleger' },
    });
  });

  it('is as generated again when it is written so, or restored', () => {
    const changed = reword('Jeg deler viden');
    expect(JSON.stringify(reword('Jeg: Deler sin viden med kolleger', changed))).toBe(
      JSON.stringify(template),
    );
    expect(JSON.stringify(edited({ kind: 'restore-question', question: 'q_deler' }, changed))).toBe(
      JSON.stringify(template),
    );
  });

  it('of follow-ups can be added, changed, removed and restored', () => {
    const followed = edited({
      kind: 'reword',
      question: 'q_deler',
      texts: {},
      followUps: ['Med hvem?', 'Hvornår?'],
    });
    expect(question(followed, 'q_deler')).toMatchObject({
      followUps: ['Med hvem?', 'Hvornår?'],
      generated: { followUps: [] },
    });
    expect(edited({ kind: 'restore-question', question: 'q_deler' }, followed)).toEqual(template);
  });

  it('of a section keeps what was generated too', () => {
    const renamed = edited({
      kind: 'reword-section',
      section: 'nysgerrighed',
      title: 'Vær nysgerrig',
      guidance: 'Tag det, der fylder.',
    });
    expect(renamed.sections[1]).toMatchObject({
      title: 'Vær nysgerrig',
      generated: { title: 'Nysgerrighed', guidance: '' },
    });
    expect(edited({ kind: 'restore-section', section: 'nysgerrighed' }, renamed)).toEqual(template);
  });

  it('of a point under a question that gathers several is kept and restored with it', () => {
    const gathered: Template = {
      ...template,
      sections: template.sections.map((section) => ({
        ...section,
        questions: section.questions.map((asked) =>
          asked.id === 'q_deler'
            ? { ...asked, points: [{ statement: 's_deler', employee: 'Jeg deler', leader: 'Deler' }] }
            : asked,
        ),
      })),
    };
    const changed = edited(
      {
        kind: 'reword',
        question: 'q_deler',
        texts: {},
        points: { s_deler: { employee: 'Jeg giver videre' } },
      },
      gathered,
    );
    expect(question(changed, 'q_deler')?.points).toEqual([
      {
        statement: 's_deler',
        employee: 'Jeg giver videre',
        leader: 'Deler',
        generated: { employee: 'Jeg deler' },
      },
    ]);
    expect(edited({ kind: 'restore-question', question: 'q_deler' }, changed)).toEqual(gathered);
  });
});

describe('leaving out', () => {
  it('keeps the question with the reason, and takes it back to its place', () => {
    const without = edited({ kind: 'leave-out', question: 'q_spoerger', reason: 'Hører til i GRUS' });
    expect(orderIn(without, 'nysgerrighed')).toEqual(['q_deler']);
    expect(without.leftOut).toMatchObject([
      { section: 'nysgerrighed', place: 0, reason: 'Hører til i GRUS', question: { id: 'q_spoerger' } },
    ]);
    expect(edited({ kind: 'take-back', question: 'q_spoerger' }, without)).toEqual(template);
  });

  it('needs a reason', () => {
    const blank = TemplateEditSchema.safeParse({ kind: 'leave-out', question: 'q_deler', reason: ' ' });
    expect(blank.error?.issues).toMatchObject([{ message: 'form.reason_missing', path: ['reason'] }]);
  });

  it('is for what is generated: what the organisation wrote is removed', () => {
    const asked = edited(own());
    expect(() => edited({ kind: 'leave-out', question: 'q_vores', reason: 'x' }, asked)).toThrow(
      refusing('template.own_is_removed'),
    );
    expect(edited({ kind: 'remove-question', question: 'q_vores' }, asked)).toEqual(template);
    expect(() => edited({ kind: 'remove-question', question: 'q_deler' })).toThrow(
      refusing('template.not_own'),
    );
  });
});

describe("the organisation's own questions", () => {
  it('stand at the end of a section and ask those for whom there is a text', () => {
    const asked = edited(own({ section: 'nysgerrighed', texts: { employee: 'Jeg ...', leader: '' } }));
    expect(question(asked, 'q_vores')).toMatchObject({ own: true, audience: ['employee'], statements: [] });
    expect(orderIn(asked, 'nysgerrighed')?.at(-1)).toBe('q_vores');
  });

  it('can be choices, which keep their ids when others come and go', () => {
    const asked = edited(own({ answer: 'choice', options: ['Ja', 'Nej'] }));
    const changed = edited(
      {
        kind: 'change-question',
        question: 'q_vores',
        answer: 'choice',
        texts: { joint: 'Vil vi?' },
        options: ['Måske', 'Nej', 'Nej'],
        required: true,
      },
      asked,
    );
    const nej = question(asked, 'q_vores')?.options?.[1];
    expect(question(changed, 'q_vores')).toMatchObject({
      required: true,
      options: [{ label: 'Måske' }, nej],
    });
    expect(new Set(question(changed, 'q_vores')?.options?.map(({ id }) => id)).size).toBe(2);
  });

  it.each([
    ['no text', { texts: { employee: ' ' } }, 'form.question_missing', ['texts', 'employee']],
    ['one thing to choose', { answer: 'choice', options: 'Ja\n\nJa' }, 'form.options_missing', ['options']],
  ])('with %s are not taken', (_what, wrong, message, path) => {
    const parsed = TemplateEditSchema.safeParse({ ...own(), ...wrong });
    expect(parsed.error?.issues).toMatchObject([{ message, path }]);
  });
});

describe('the scale', () => {
  const words = (labels: string[]) =>
    TemplateEditSchema.safeParse({ kind: 'set-scale', words: labels.map((label) => ({ label })) });

  it('is words that the organisation names; one that is spelt otherwise keeps its id', () => {
    const renamed = edited({
      kind: 'set-scale',
      words: [
        { id: 'going-well', label: 'Det går godt' },
        { id: '', label: 'Vi øver os' },
      ],
    });
    expect(renamed.scale).toEqual([
      { id: 'going-well', label: 'Det går godt' },
      { id: 'w1', label: 'Vi øver os' },
    ]);
    expect(edited({ kind: 'reset-scale' }, renamed)).toEqual(template);
  });

  it.each([
    ['numbers', ['1', '2', '3'], 'form.scale_number'],
    ['grades', ['A', 'B'], 'form.scale_number'],
    ['one word', ['Godt'], 'form.scale_count'],
    ['eight words', 'aa bb cc dd ee ff gg hh'.split(' '), 'form.scale_count'],
    ['the same word twice', ['Godt', 'godt'], 'form.scale_same'],
  ])('is not %s', (_what, labels, message) => {
    expect(words(labels).error?.issues[0]?.message).toBe(message);
  });

  it('can be anything from two to seven words, with empty fields left out', () => {
    expect(words(['Godt', '', 'På vej']).success).toBe(true);
    expect(words('aa bb cc dd ee ff gg'.split(' ')).success).toBe(true);
  });
});

it('a question can be made required, and not', () => {
  const required = edited({ kind: 'require', question: 'q_deler', required: true });
  expect(question(required, 'q_deler')?.required).toBe(true);
  expect(edited({ kind: 'require', question: 'q_deler', required: false }, required)).toEqual(template);
});

it('everything can be as it is generated again', () => {
  const original = generateTemplate(testFramework, { type: 'mus', role: 'medarbejder', language: 'da' });
  const changed = edited(own());
  expect(applyTemplateEdit(changed, { kind: 'restore-all' }, () => original)).toEqual(original);
});

it('what is edited is not changed itself', () => {
  const before = JSON.stringify(template);
  edited({ kind: 'leave-out', question: 'q_deler', reason: 'x' });
  edited({ kind: 'move-question', question: 'q_spoerger', by: 'down' });
  edited(own());
  expect(JSON.stringify(template)).toBe(before);
});

it.each<TemplateEdit>([
  { kind: 'move-question', question: 'q_findes_ikke', by: 'up' },
  { kind: 'restore-question', question: 'q_findes_ikke' },
  { kind: 'take-back', question: 'q_deler' },
])('a question that is not there (any more) is refused ($kind)', (edit) => {
  expect(() => edited(edit)).toThrow(refusing('template.question_gone'));
});

it('every statement stays behind a question or is left out with a reason, whatever is done', () => {
  const edits: TemplateEdit[] = [
    { kind: 'move-question', question: 'q_deler', by: 'up' },
    { kind: 'reword', question: 'q_deler', texts: { joint: 'Nyt' } },
    { kind: 'leave-out', question: 'q_spoerger', reason: 'Ikke her' },
    own({ section: 'nysgerrighed' }),
    { kind: 'move-section', section: 'nysgerrighed', by: 'up' },
  ];
  const last = edits.reduce((from, edit) => edited(edit, from), template);
  const reached = [
    ...last.sections.flatMap(({ questions }) => questions),
    ...(last.leftOut ?? []).map((left) => left.question),
  ].flatMap(({ statements }) => statements);
  expect(reached.sort()).toEqual(['s_deler', 's_spoerger']);
});
