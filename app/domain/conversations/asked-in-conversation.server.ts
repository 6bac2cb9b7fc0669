import type { Db, Transaction } from 'db/client.server';
import type { Audience, Question, Section, Template } from 'templates/template.schema';
import { Refusal } from '../errors';
import { sectionsFor } from '../frameworks/templates/asked-questions.rules';
import type { Conversation } from './find-conversation.server';

type Asking = Pick<Conversation, 'id' | 'type' | 'employeeId'>;

/**
 * The sections of one conversation as an audience is asked them, or all of them for the talk: those of
 * its template, and what the conversation itself asks about. Its ids are what answers and record lines may be stored under.
 */
export function sectionsInConversation(
  _tx: Db | Transaction,
  _conversation: Asking,
  template: Template,
  audience: Audience | 'talk',
): Section[] {
  return audience === 'talk' ? template.sections : sectionsFor(template, audience);
}

/** The question with this id that the audience is asked, or a refusal. */
export function questionIn(sections: readonly Section[], questionId: string): Question {
  const found = sections
    .flatMap((section) => section.questions)
    .find((question) => question.id === questionId);
  if (!found) throw new Refusal('invalid', 'conversation.question_unknown');
  return found;
}
