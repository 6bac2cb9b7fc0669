import { AUDIENCES, type Choice, type Question, type Template } from 'templates/template.schema';
import { Refusal } from '../../errors';
import { findQuestion, sectionOfQuestion, withQuestion, withSection } from './find-in-template.rules';
import type { EditOf } from './template-edit.schema';

type Written = Pick<EditOf<'add-question'>, 'answer' | 'texts' | 'options' | 'required'>;

/** Puts the organisation's own question at the end of a section. */
export function addQuestion(template: Template, edit: EditOf<'add-question'>): Template {
  // Sent twice it is still one question.
  if (idsOf(template).has(edit.question)) throw new Refusal('conflict', 'template.stale');
  return withSection(template, edit.section, (section) => ({
    ...section,
    questions: [...section.questions, ownQuestion(edit.question, edit, [])],
  }));
}

export function changeQuestion(template: Template, edit: EditOf<'change-question'>): Template {
  assertOwn(template, edit.question);
  return withQuestion(template, edit.question, (question) =>
    ownQuestion(question.id, edit, question.options ?? []),
  );
}

export function removeQuestion(template: Template, { question }: EditOf<'remove-question'>): Template {
  assertOwn(template, question);
  return withSection(template, sectionOfQuestion(template, question).id, (section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => id !== question),
  }));
}

export function requireQuestion(template: Template, edit: EditOf<'require'>): Template {
  return withQuestion(template, edit.question, (question) => ({ ...question, required: edit.required }));
}

/** What is generated is left out with a reason instead, so that nobody wonders where a sentence went. */
function assertOwn(template: Template, question: string): void {
  if (!findQuestion(template, question).own) throw new Refusal('invalid', 'template.not_own');
}

function ownQuestion(id: string, { answer, texts, options, required }: Written, before: Choice[]): Question {
  const asked = AUDIENCES.filter((audience) => texts[audience]);
  return {
    id,
    kind: answer,
    audience: asked,
    text: Object.fromEntries(asked.map((audience) => [audience, texts[audience]])),
    followUps: [],
    statements: [],
    required,
    own: true,
    ...(answer === 'choice' && { options: choicesOf(options, before) }),
  };
}

/** Choices by their labels, each once; one that was there keeps its id, which answers are stored with. */
function choicesOf(labels: readonly string[], before: readonly Choice[]): Choice[] {
  const used = new Set(before.map(({ id }) => id));
  return [...new Set(labels)].map((label) => {
    const known = before.find((choice) => choice.label === label);
    return known ?? { id: freeId('o', used), label };
  });
}

/** The first of `o1`, `o2` ... that nothing else has; it is taken from now on. */
export function freeId(letter: string, used: Set<string>): string {
  let number = 1;
  while (used.has(`${letter}${number}`)) number += 1;
  used.add(`${letter}${number}`);
  return `${letter}${number}`;
}

const idsOf = ({ sections, leftOut = [] }: Template) =>
  new Set([
    ...sections.flatMap(({ questions }) => questions.map(({ id }) => id)),
    ...leftOut.map(({ question }) => question.id),
  ]);
