import type { Question, Template } from 'templates/template.schema';
import { questionId } from './question-id';

/** A first and a second theme for each side, which makes two or three for the talk. */
export const MOST_PICKS = 2;

/** The section of the questions that pick; the section of a theme begins with `framework-`, so none has this id. */
export const PICK_SECTION = 'themes-of-the-talk';

type Scope = Pick<Template, 'type' | 'role'>;

export const pickId = ({ type, role }: Scope, index: number): string =>
  questionId(type, role, 'framework', 'pick', String(index));

/**
 * Whether a question picks among the themes of a talk: it cites the sentences of all of them and asks about none.
 * Told by its id, which it keeps wherever it is moved and however it is answered.
 */
export function isPick(template: Scope, { id }: Pick<Question, 'id'>): boolean {
  return (
    template.type === 'status' &&
    [...Array(MOST_PICKS).keys()].some((index) => pickId(template, index) === id)
  );
}
