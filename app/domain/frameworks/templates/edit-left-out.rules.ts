import type { Template } from 'templates/template.schema';
import { Refusal } from '../../errors';
import { findQuestion, sectionOfQuestion, withSection } from './find-in-template.rules';
import type { EditOf } from './template-edit.schema';

/** Puts a question aside with the reason; an own one is removed instead. */
export function leaveOut(template: Template, { question, reason }: EditOf<'leave-out'>): Template {
  const asked = findQuestion(template, question);
  if (asked.own) throw new Refusal('invalid', 'template.own_is_removed');
  const section = sectionOfQuestion(template, question);
  const place = section.questions.indexOf(asked);
  const without = withSection(template, section.id, (each) => ({
    ...each,
    questions: each.questions.filter(({ id }) => id !== question),
  }));
  return {
    ...without,
    leftOut: [...(template.leftOut ?? []), { section: section.id, place, reason, question: asked }],
  };
}

/** Asks it again where it was asked. */
export function takeBack(template: Template, { question }: EditOf<'take-back'>): Template {
  const leftOut = template.leftOut ?? [];
  const found = leftOut.find((each) => each.question.id === question);
  if (!found) throw new Refusal('conflict', 'template.question_gone');
  const back = withSection(template, found.section, (section) => ({
    ...section,
    questions: section.questions.toSpliced(found.place ?? section.questions.length, 0, found.question),
  }));
  const rest = leftOut.filter((each) => each !== found);
  return { ...back, leftOut: rest.length > 0 ? rest : undefined };
}
