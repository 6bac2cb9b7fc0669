import type { Db, Transaction } from 'db/client.server';
import { recordLines } from 'db/schema/conversations';
import { and, eq } from 'drizzle-orm';
import type { Audience, Question, Section, Template } from 'templates/template.schema';
import { Refusal } from '../errors';
import { sectionsFor } from '../frameworks/templates/asked-questions.rules';
import { askedAgreements } from './asked-agreements.server';
import { agreementQuestion, followUpSection, withThemeMarks } from './conversation-questions.rules';

type Asking = Parameters<typeof askedAgreements>[1];

/**
 * The sections of one conversation as an audience is asked them, or all of them for the talk: those of
 * its template, and what the conversation itself asks about. Its ids are what answers and record lines
 * may be stored under.
 */
export function sectionsInConversation(
  tx: Db | Transaction,
  conversation: Asking,
  template: Template,
  audience: Audience | 'talk',
): Section[] {
  const asked = {
    ...template,
    sections: withThemeMarks(withAgreements(tx, conversation, template), template),
  };
  return audience === 'talk' ? asked.sections : sectionsFor(asked, audience);
}

/** What was agreed last time comes first. */
function withAgreements(tx: Db | Transaction, conversation: Asking, template: Template): Section[] {
  const questions = askedAgreements(tx, conversation).map((agreement) =>
    agreementQuestion(agreement, template.language),
  );
  const added = followUpSection(template.language);
  if (questions.length === 0 && !hasRecord(tx, conversation.id, added.id)) return template.sections;
  const followUp = template.sections.find(({ purpose }) => purpose === 'follow-up');
  if (!followUp) return [{ ...added, questions }, ...template.sections];
  return template.sections.map((section) =>
    section === followUp ? { ...section, questions: [...questions, ...section.questions] } : section,
  );
}

/** What was written of agreements that another talk has taken up since is still to be read. */
function hasRecord(tx: Db | Transaction, conversationId: string, sectionId: string): boolean {
  return (
    tx
      .select({ id: recordLines.id })
      .from(recordLines)
      .where(and(eq(recordLines.conversationId, conversationId), eq(recordLines.sectionId, sectionId)))
      .limit(1)
      .get() !== undefined
  );
}

/** The question with this id that the audience is asked, or a refusal. */
export function questionIn(sections: readonly Section[], questionId: string): Question {
  const found = sections
    .flatMap((section) => section.questions)
    .find((question) => question.id === questionId);
  if (!found) throw new Refusal('invalid', 'conversation.question_unknown');
  return found;
}
