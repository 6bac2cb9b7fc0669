import type { Framework, StatementForm } from 'templates/framework.schema';
import { generateTemplate } from 'templates/generate/generate-template';
import type { Question } from 'templates/template.schema';
import { describe, expect, it } from 'vitest';
import { sampleFramework, withStatements } from './sample-framework';
import { expectGoodTemplate, frameworkQuestions } from './template-properties';

type Line = [theme: string, group: string | null, role: string, form: StatementForm, text: string];

const TASKS = 'Brev Sag Plan Vagt Møde Kode Skema Lager Regning Rapport Nøgle Have Bus'.split(' ');
const lines = (theme: string, group: string | null, count: number): Line[] =>
  TASKS.slice(0, count).map((task) => [
    theme,
    group,
    'alle',
    'present',
    `Tager ${group ?? 'alene'} ansvar for ${task.toLowerCase()}.`,
  ]);

const focused = (framework: Framework, language: 'da' | 'en' = 'da'): Question[] => {
  const template = generateTemplate(framework, { type: 'mus', role: 'vikar', language, length: 'focused' });
  expectGoodTemplate(template, framework);
  return frameworkQuestions(template);
};
const sizes = (questions: Question[]): number[] => questions.map(({ statements }) => statements.length);

describe('a focused template', () => {
  it('asks once a group, with its statements as points for each side', () => {
    const [meeting] = frameworkQuestions(
      generateTemplate(sampleFramework, { type: 'lus', role: 'leder', language: 'da', length: 'focused' }),
    );
    expect(meeting).toMatchObject({
      kind: 'scale',
      statements: ['s_0', 's_1'],
      points: [
        {
          statement: 's_0',
          employee: 'Jeg lytter til borgeren og spørger ind til drømme og ønsker.',
          leader: 'Afdelingslederen lytter til borgeren og spørger ind til drømme og ønsker.',
        },
        { statement: 's_1', employee: 'Jeg er synlig i hverdagen og kender mine medarbejdere.' },
      ],
    });
  });

  it('turns a heading that says what somebody does, and names any other in quotation marks', () => {
    const doing = focused(withStatements(lines('omsorg', 'Holder fast i aftaler', 2)))[0];
    expect(doing?.text.employee).toBe('Jeg holder fast i aftaler.');
    expect(doing?.text.joint).toMatch(/\bdu|dig\b/);
    const nominal = focused(withStatements(lines('omsorg', 'Aftaler og opfølgning', 2)))[0];
    expect(nominal?.text.employee).toBe('Hvordan lykkes jeg med »Aftaler og opfølgning«?');
    expect(nominal?.text.leader).toBe('Hvordan lykkes medarbejderen med »Aftaler og opfølgning«?');
    expect(nominal?.text.joint).toBe('Hvordan lykkes du med »Aftaler og opfølgning«?');
    const shouted = focused(withStatements(lines('omsorg', 'RO PÅ', 2)))[0];
    expect(shouted?.text.joint).toContain('»RO PÅ«');
    const poster = focused(withStatements(lines('omsorg', 'BEDRE RAMMER FOR ALLE', 2)))[0];
    expect(poster?.text.joint).toContain('»Bedre rammer for alle«');
  });

  it('asks of a group of one as a full template does, under the same id', () => {
    const framework = withStatements(lines('omsorg', 'Aftaler', 1));
    const [full] = frameworkQuestions(
      generateTemplate(framework, { type: 'mus', role: 'vikar', language: 'da', length: 'full' }),
    );
    expect(focused(framework)[0]).toEqual(full);
    expect(full?.points).toBeUndefined();
  });

  it.each([
    [6, [6]],
    [7, [4, 3]],
    [12, [6, 6]],
    [13, [5, 4, 4]],
  ])('parts %i statements into questions of %j', (count, expected) => {
    expect(sizes(focused(withStatements(lines('omsorg', null, count))))).toEqual(expected);
    expect(sizes(focused(withStatements(lines('omsorg', 'Aftaler', count))))).toEqual(expected);
  });

  it('keeps a group together though the document comes back to it', () => {
    const [first, second, third, fourth] = lines('omsorg', 'Aftaler', 4);
    if (!first || !second || !third || !fourth) throw new Error('four lines were asked for');
    const framework = withStatements([first, ...lines('omsorg', 'Vagter', 2), second, third, fourth]);
    expect(sizes(focused(framework))).toEqual([4, 2]);
  });

  it('shows a sentence that stands twice as one point and cites both places', () => {
    const twice = withStatements([
      ['omsorg', 'Aftaler', 'alle', 'present', 'Holder orden.'],
      ['omsorg', 'Aftaler', 'alle', 'present', 'Deler sin viden.'],
      ['retning', 'Mål', 'alle', 'present', 'Holder orden'],
      ['retning', 'Mål', 'alle', 'present', 'Følger op.'],
      ['retning', 'Mål', 'alle', 'present', 'Spørger om hjælp.'],
    ]);
    const [agreements, goals] = focused(twice);
    expect(agreements?.statements).toEqual(['s_0', 's_2', 's_1']);
    expect(agreements?.points?.map(({ statement }) => statement)).toEqual(['s_0', 's_1']);
    expect(goals?.statements).toEqual(['s_3', 's_4']);
  });

  it('keeps the id of a group when a statement is added to it or its wording changes', () => {
    const ids = (framework: Framework): string[] => focused(framework).map(({ id }) => id);
    const before = withStatements(lines('omsorg', 'Aftaler', 3));
    expect(ids(withStatements(lines('omsorg', 'Aftaler', 5)))).toEqual(ids(before));
    expect(focused(before, 'en').map(({ id }) => id)).toEqual(ids(before));
  });

  it('has at most one question a group for the leader', () => {
    for (const { toLeader } of focused(withStatements(lines('omsorg', 'Aftaler', 6))))
      expect(toLeader).toMatch(/^Hv.*\?$/);
  });

  it('marks the points that are quoted for want of certainty', () => {
    const odd = withStatements([
      ['omsorg', 'Aftaler', 'alle', 'third-party', 'Hvad nu hvis 2 + 2?'],
      ['omsorg', 'Aftaler', 'alle', 'present', 'Holder orden.'],
    ]);
    for (const { employee, quoted } of focused(odd)[0]?.points ?? [])
      expect(quoted ?? false).toBe(employee.startsWith('Grundlaget siger: »'));
  });

  it('lists the sentences in the language of the source under an English question', () => {
    const [question] = focused(withStatements(lines('omsorg', 'Aftaler', 2)), 'en');
    expect(question?.text.joint).toContain('“Aftaler”');
    expect(question?.points?.[0]?.employee).toBe('Tager Aftaler ansvar for brev.');
  });
});
