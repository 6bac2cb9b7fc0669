import { z } from 'zod';
import { AnswerSchema } from '../conversation.schema';

/** A page of the preparation: the answers by question id. Shared by the form and the action. */
export const AnswersFormSchema = z.record(z.string(), AnswerSchema.omit({ questionId: true, version: true }));

/** The same as posted: each with the version that the writer saw. */
export const PostedAnswersSchema = z.record(z.string(), AnswerSchema.omit({ questionId: true }));

/** Names like `q_1.text` become `{ q_1: { text } }`; other names (buttons) are left out. */
export function nestFields(form: FormData): Record<string, Record<string, string>> {
  const nested: Record<string, Record<string, string>> = {};
  for (const [name, value] of form) {
    const dot = name.lastIndexOf('.');
    if (dot < 0 || typeof value !== 'string') continue;
    const key = name.slice(0, dot);
    nested[key] = { ...nested[key], [name.slice(dot + 1)]: value.replaceAll('\r\n', '\n') };
  }
  return nested;
}
