import type { Question, Section, Template } from 'templates/template.schema';
import { Refusal } from '../../errors';
import { findQuestion, findSection, moved, sectionOfQuestion, withSection } from './find-in-template.rules';
import type { EditOf } from './template-edit.schema';

/**
 * Whether a question that is asked in one section can be asked in another: what comes from the framework
 * stays among its themes, the standing questions outside them, and an own question can be asked anywhere.
 */
export function canMove(
  question: Question,
  from: Pick<Section, 'purpose'>,
  to: Pick<Section, 'purpose'>,
): boolean {
  return question.own === true || (from.purpose === 'framework') === (to.purpose === 'framework');
}

/** One place up or down in its section; where it is first or last it stays. */
export function moveQuestion(template: Template, { question, by }: EditOf<'move-question'>): Template {
  return withSection(template, sectionOfQuestion(template, question).id, (section) => {
    const from = section.questions.findIndex(({ id }) => id === question);
    return { ...section, questions: moved(section.questions, from, by === 'up' ? from - 1 : from + 1) };
  });
}

export function placeQuestion(template: Template, edit: EditOf<'place-question'>): Template {
  const asked = findQuestion(template, edit.question);
  const from = sectionOfQuestion(template, edit.question);
  if (!canMove(asked, from, findSection(template, edit.section)))
    throw new Refusal('invalid', 'template.cannot_stand_there');
  const without = withSection(template, from.id, (section) => ({
    ...section,
    questions: section.questions.filter(({ id }) => id !== edit.question),
  }));
  return withSection(without, edit.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(edit.place - 1, 0, asked),
  }));
}

export function moveSection(template: Template, { section, by }: EditOf<'move-section'>): Template {
  findSection(template, section);
  const from = template.sections.findIndex(({ id }) => id === section);
  return { ...template, sections: moved(template.sections, from, by === 'up' ? from - 1 : from + 1) };
}
