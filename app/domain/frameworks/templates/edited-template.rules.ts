import type { Template } from 'templates/template.schema';
import { isReworded } from './template-problems.rules';

/**
 * Whether somebody has changed a template. Told by what it carries, and not by what is generated today:
 * that words differently from one release to the next. Only the order leaves no other trace; it is held
 * against `generated`, today's template of the same framework and kind, by the ids that the two share.
 */
export function isEdited(template: Template, generated: Template): boolean {
  const questions = template.sections.flatMap((section) => section.questions);
  return (
    template.scale !== undefined ||
    (template.leftOut ?? []).length > 0 ||
    template.sections.some((section) => section.generated !== undefined) ||
    questions.some((question) => question.own || question.required || isReworded(question)) ||
    isReordered(template, generated)
  );
}

function isReordered(one: Template, other: Template): boolean {
  const [ids, others] = [placesIn(one), placesIn(other)];
  const [known, shared] = [new Set(ids), new Set(others)];
  const inOrder = ids.filter((id) => shared.has(id));
  return others.filter((id) => known.has(id)).some((id, place) => id !== inOrder[place]);
}

/** Each section and the questions in it, from the first to the last: where each stands among the others. */
const placesIn = ({ sections }: Template): string[] =>
  sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
