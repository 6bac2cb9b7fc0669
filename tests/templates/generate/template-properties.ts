import { EVERYBODY, type Framework } from 'templates/framework.schema';
import { AUDIENCES, type Question, type Template } from 'templates/template.schema';
import { expect } from 'vitest';

/** What is said in quotation marks is the framework's own, and follows its own grammar. */
const withoutQuotes = (text: string): string => text.replace(/»[^«]*«|“[^”]*”|"[^"]*"/g, '…');
const FIRST_PERSON = /(?<![\p{L}])(jeg|mig|min|mit|mine)(?![\p{L}])/iu;

export const frameworkQuestions = (template: Template): Question[] =>
  template.sections
    .filter((section) => section.purpose === 'framework')
    .flatMap((section) => section.questions);

export const allQuestions = (template: Template): Question[] =>
  template.sections.flatMap((section) => section.questions);

/** The ids of the statements that hold for a role, worked out apart from the code under test. */
export function statementsOfRole(framework: Framework, roleId: string): string[] {
  const roles = new Set([roleId, EVERYBODY]);
  for (let size = 0; size !== roles.size; ) {
    size = roles.size;
    for (const role of framework.roles) if (roles.has(role.id)) for (const id of role.inherits) roles.add(id);
  }
  return framework.statements
    .filter((statement) => roles.has(statement.role))
    .map((statement) => statement.id);
}

/** Everything that must hold of any template made from any framework. */
export function expectGoodTemplate(template: Template, framework: Framework): void {
  const cited = frameworkQuestions(template).flatMap((question) => question.statements);
  expect([...new Set(cited)].sort()).toEqual(statementsOfRole(framework, template.role).sort());
  expect(frameworkQuestions(template).filter(({ statements }) => statements.length === 0)).toEqual([]);
  const ids = allQuestions(template).map((question) => question.id);
  expect(new Set(ids).size).toBe(ids.length);
  expectNothingTwice(template);
  for (const question of allQuestions(template)) expectGoodSentences(question);
  for (const question of frameworkQuestions(template)) {
    expectPointsOfItsStatements(question);
    if (template.language === 'da' && template.type !== 'status') expectRightPerson(question, framework);
  }
  expectRightChain(template, framework);
}

/** No text stands twice in a template: not for either side, and not among what is asked in the talk. */
function expectNothingTwice(template: Template): void {
  const questions = allQuestions(template);
  for (const side of ['employee', 'leader'] as const) {
    const read = questions.flatMap(({ text, points = [] }) => [text[side], ...points.map((p) => p[side])]);
    expect(twice(read)).toEqual([]);
  }
  expect(
    twice(
      questions.flatMap(({ text, followUps, toLeader }) => [
        text.joint,
        ...followUps,
        ...(toLeader ? [toLeader] : []),
      ]),
    ),
  ).toEqual([]);
}

const twice = <Item>(items: readonly Item[]): Item[] =>
  items.filter((item, index) => items.indexOf(item) !== index);

function expectGoodSentences({ text, followUps, toLeader, points = [] }: Question): void {
  const sentences = [
    ...AUDIENCES.map((audience) => text[audience] ?? ''),
    ...followUps,
    ...(toLeader ? [toLeader] : []),
    ...points.flatMap(({ employee, leader }) => [employee, leader]),
  ];
  expect(sentences.filter((sentence) => !isGoodSentence(sentence))).toEqual([]);
  const asked = [text.joint ?? '', ...followUps, ...(toLeader ? [toLeader] : [])];
  expect(asked.filter((sentence) => !sentence.endsWith('?'))).toEqual([]);
}

/** A capital, one final mark, no slips of assembly, and no question that can be answered with yes or no. */
function isGoodSentence(sentence: string): boolean {
  // An abbreviation keeps its own mark before the sentence's.
  const plain = sentence.replace(/(m\.m|m\.fl|mv|osv|etc)\.(?=\?$)/, '$1');
  if (!/^[^\p{Ll}]*\p{Lu}.*[^.?!\s][.?]$/u.test(plain)) return false;
  if (/ {2}| [,.;?]|\n|undefined|\{|\}/.test(sentence)) return false;
  const closed = /^(Er|Har|Kan|Vil|Gør|Are|Is|Do|Can) (du|vi|you|we)\b/;
  return !(sentence.endsWith('?') && closed.test(withoutQuotes(sentence)));
}

function expectPointsOfItsStatements({ statements, points }: Question): void {
  if (!points) return;
  expect(points.length).toBeGreaterThan(1);
  expect(points.length).toBeLessThanOrEqual(6);
  for (const point of points) expect(statements).toContain(point.statement);
}

/**
 * No "jeg" left in what is asked of "du" or said of the person; only the leader who asks may be "mig", where the
 * sentence is about the leader.
 */
function expectRightPerson(
  { kind, text, followUps, points = [], statements }: Question,
  framework: Framework,
): void {
  if (kind !== 'scale') return;
  const aboutLeader = framework.statements.some(
    ({ id, text }) => statements.includes(id) && /\bleder/i.test(text),
  );
  const asked = [text.joint ?? '', ...followUps].map((sentence) =>
    aboutLeader ? withoutQuotes(sentence).replace(/\bmig\b/, 'lederen') : withoutQuotes(sentence),
  );
  const told = [...asked, ...points.map(({ leader }) => withoutQuotes(leader))];
  expect(told.filter((sentence) => FIRST_PERSON.test(sentence))).toEqual([]);
  // A leader's own question ("Hvordan mærker jeg ... hos medarbejderen?") may say "jeg"; an observation may not.
  const leader = withoutQuotes(text.leader ?? '');
  if (leader.endsWith('.') && !/^Sådan (ser|oplever) jeg\b/.test(leader))
    expect(leader).not.toMatch(FIRST_PERSON);
}

/** In a LUS every theme shows what the nearest levels above and below are themselves expected to do. */
function expectRightChain(template: Template, framework: Framework): void {
  const own = framework.roles.find((role) => role.id === template.role);
  const levels = [...new Set(framework.roles.map((role) => role.level))].sort((a, b) => a - b);
  const place = levels.indexOf(own?.level ?? -1);
  for (const section of template.sections) {
    const at = (level: number | undefined, position: string): string[] =>
      framework.statements
        .filter(
          ({ role, theme }) =>
            theme === section.theme &&
            framework.roles.some((other) => other.id === role && other.level === level),
        )
        .map(({ id, role }) => `${position} ${role} ${id}`);
    const expected =
      template.type === 'lus' && section.theme
        ? [...at(levels[place + 1], 'above'), ...at(levels[place - 1], 'below')]
        : [];
    const shown = (section.chain ?? []).flatMap(({ position, role, statements }) =>
      statements.map((id) => `${position} ${role} ${id}`),
    );
    expect(shown.sort()).toEqual(expected.sort());
  }
}

const start = (text: string, words: number): string =>
  text.toLowerCase().split(/\s+/).slice(0, words).join(' ');

/**
 * Forty questions do not begin with the same words: neighbours of a section begin alike only where two sentences
 * of the framework do so themselves, and no two words open more than 35 % of a long template.
 */
export function expectVaried(template: Template): void {
  const sections = template.sections
    .filter((section) => section.purpose === 'framework')
    .map((section) => section.questions.map((question) => question.text.joint ?? ''));
  const alike = sections.flatMap((texts) =>
    texts.filter((text, index) => index > 0 && start(text, 3) === start(texts[index - 1] ?? '', 3)),
  );
  const all = sections.flat();
  expect(alike.length, alike.join('\n')).toBeLessThanOrEqual(Math.ceil(all.length / 20));
  if (all.length < 12) return;
  const counts = new Map<string, number>();
  for (const text of all) counts.set(start(text, 2), (counts.get(start(text, 2)) ?? 0) + 1);
  for (const [opening, count] of counts) expect(count / all.length, opening).toBeLessThanOrEqual(0.35);
}
