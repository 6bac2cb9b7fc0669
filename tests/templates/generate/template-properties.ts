import type { Framework } from 'templates/framework.schema';
import { AUDIENCES, type Audience, type Question, type Template } from 'templates/template.schema';
import { expect } from 'vitest';

/** What is said in quotation marks is the framework's own, and follows its own grammar. */
const withoutQuotes = (text: string): string => text.replace(/»[^«]*«|“[^”]*”|"[^"]*"/g, '…');
const FIRST_PERSON = /(?<![\p{L}])(jeg|mig|min|mit|mine)(?![\p{L}])/iu;

const textsOf = (question: Question): [Audience, string][] =>
  AUDIENCES.flatMap((audience) => {
    const text = question.text[audience];
    return text ? [[audience, text] as [Audience, string]] : [];
  });

export const frameworkQuestions = (template: Template): Question[] =>
  template.sections
    .filter((section) => section.purpose === 'framework')
    .flatMap((section) => section.questions);

/** The ids of the statements that hold for a role, worked out apart from the code under test. */
function statementsOfRole(framework: Framework, roleId: string): string[] {
  const roles = new Set([roleId, 'alle']);
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
  for (const question of frameworkQuestions(template)) expect(question.statements).not.toEqual([]);
  const ids = template.sections.flatMap((section) => section.questions.map((question) => question.id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const section of template.sections) {
    expectNothingTwice(section.questions);
    for (const question of section.questions) expectGoodSentences(question);
    if (section.purpose === 'framework' && template.language === 'da')
      section.questions.filter((question) => question.kind === 'scale').forEach(expectRightPerson);
  }
}

function expectNothingTwice(questions: readonly Question[]): void {
  for (const audience of AUDIENCES) {
    const texts = questions.map((question) => question.text[audience]);
    expect(texts).toEqual([...new Set(texts)]);
  }
  const followUps = questions.flatMap((question) => question.followUps);
  expect(followUps).toEqual([...new Set(followUps)]);
}

function expectGoodSentences(question: Question): void {
  for (const text of [...textsOf(question).map(([, text]) => text), ...question.followUps]) {
    expect(text).toMatch(/^\p{Lu}.*[^.?!\s][.?]$/u);
    expect(text).not.toMatch(/ {2}| [,.;?]|\n|undefined|\{|\}/);
    if (text.endsWith('?')) expect(withoutQuotes(text)).not.toMatch(/^(Er|Har|Kan|Vil|Gør) (du|vi)\b/);
  }
}

/** No "jeg" left in what is asked of "du" or said of the person; only the leader who asks may be "mig". */
function expectRightPerson(question: Question): void {
  const asked = [question.text.joint ?? '', ...question.followUps].map((text) =>
    withoutQuotes(text).replace(/(?<=(til|med|for|fra|af|hos) )mig/, 'lederen'),
  );
  for (const text of [...asked, withoutQuotes(question.text.leader ?? '')])
    expect(text).not.toMatch(FIRST_PERSON);
}
