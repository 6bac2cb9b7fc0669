import type { Question, Section, Template } from 'templates/template.schema';
import { Refusal } from '../../errors';

const gone = () => new Refusal('conflict', 'template.question_gone');

/** The section that asks this question, or a refusal. */
export function sectionOfQuestion(template: Template, question: string): Section {
  const section = template.sections.find(({ questions }) => questions.some(({ id }) => id === question));
  if (!section) throw gone();
  return section;
}

export function findQuestion(template: Template, question: string): Question {
  const found = sectionOfQuestion(template, question).questions.find(({ id }) => id === question);
  if (!found) throw gone();
  return found;
}

export function findSection(template: Template, section: string): Section {
  const found = template.sections.find(({ id }) => id === section);
  if (!found) throw new Refusal('conflict', 'template.section_gone');
  return found;
}

/** The template with one question changed, wherever it is asked. */
export function withQuestion(
  template: Template,
  question: string,
  change: (question: Question) => Question,
): Template {
  const { id } = sectionOfQuestion(template, question);
  return withSection(template, id, (section) => ({
    ...section,
    questions: section.questions.map((asked) => (asked.id === question ? change(asked) : asked)),
  }));
}

export function withSection(
  template: Template,
  section: string,
  change: (section: Section) => Section,
): Template {
  findSection(template, section);
  return {
    ...template,
    sections: template.sections.map((each) => (each.id === section ? change(each) : each)),
  };
}

/** The list with one of its items put in another place; as it is where that is no place of it. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = [...items];
  if (to < 0 || to >= items.length) return rest;
  rest.splice(to, 0, ...rest.splice(from, 1));
  return rest;
}

/** Those of the values that there are, or undefined where there is none. */
export function given<T extends object>(values: T): Partial<T> | undefined {
  const kept: Partial<T> = {};
  for (const key in values) if (values[key] !== undefined) kept[key] = values[key];
  return Object.keys(kept).length > 0 ? kept : undefined;
}
