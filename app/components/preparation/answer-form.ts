import type { z } from 'zod';
import type { AnswersFormSchema } from '../../domain/conversations/preparation/answers-form.schema';
import type { AskedQuestion } from '../../domain/conversations/preparation/describe-section.server';
import type { Fields } from '../autosave/field-state';

/** The fields of a page of the preparation, by question id. */
export type AnswerForm = z.input<typeof AnswersFormSchema>;
export type ParsedAnswerForm = z.output<typeof AnswersFormSchema>;

/** What is kept, sent and compared, as the form shows it. */
export function answerFields({ scale, text }: { scale?: string | false; text?: string }) {
  // A mark that is not set is `false` to the form, and nothing to everybody else.
  return { scale: scale || '', text: text ?? '' } satisfies AnswerForm[string] & Fields;
}

export function answerFormOf(questions: AskedQuestion[]): AnswerForm {
  return Object.fromEntries(questions.map(({ id, answer }) => [id, answerFields(storedFields(answer))]));
}

export function storedAnswers(
  questions: AskedQuestion[],
): Record<string, { fields: Fields; version: number }> {
  return Object.fromEntries(
    questions.map(({ id, answer }) => [id, { fields: storedFields(answer), version: answer.version }]),
  );
}

const storedFields = ({ scale, text }: AskedQuestion['answer']): Fields => ({ scale, text });
