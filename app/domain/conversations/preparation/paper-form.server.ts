import type { PreparationForm } from 'templates/pdf/preparation/preparation-form';
import { renderPreparation } from 'templates/pdf/render-preparation';
import type { Context } from '../../context';
import { findOrganisation } from '../../people/organisation.server';
import { marksTheme, questionsOf, wantedThemes } from '../conversation-questions.rules';
import { participantsOf } from '../participants.server';
import { isAnswered } from './answers.rules';
import { describeAsked } from './describe-section.server';
import {
  type FoundPreparation,
  findEmployeesPreparation,
  findOwnPreparation,
} from './find-preparation.server';
import { FORM_TITLES, formQuestion, withQuestions } from './form-sections.rules';
import { answersOf } from './read-preparations.server';

/** Whose form is printed: the actor's own with what they have answered, or an employee's, always empty. */
export type FormOf = { of: 'own' } | { of: 'employee'; personId: string };

/**
 * The preparation as a form for paper and screen. An employee's is for their leader to hand out: what they have
 * written stays theirs, so nothing of it is on the form, not even how much.
 */
export function describePaperForm(ctx: Context, conversationId: string, whose: FormOf): PreparationForm {
  const own = whose.of === 'own';
  const found = own
    ? findOwnPreparation(ctx, ctx.db, conversationId, 'read')
    : findEmployeesPreparation(ctx, ctx.db, conversationId, whose.personId);
  const { conversation, preparation, template, sections } = found;
  const answers = own ? answersOf(ctx.db, preparation.id) : [];
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const asked = sections.map((section) => ({
    section,
    questions: describeAsked(ctx, found, byQuestion, questionsOf(section)),
  }));
  const wanted = wantedThemes(sections, byQuestion);
  return {
    language: template.language,
    type: conversation.type,
    title: FORM_TITLES[template.language][conversation.type],
    organisation: findOrganisation(ctx.db)?.name ?? '',
    side: preparation.side,
    whose: {
      kind: 'person',
      of: {
        person: nameIn(ctx, found),
        other: preparation.side === 'employee' ? conversation.leaderName : conversation.employeeName,
        group: conversation.groupName,
        heldOn: conversation.heldOn,
      },
    },
    at: ctx.now.toISOString(),
    agreements: asked.flatMap(({ questions }) =>
      questions.flatMap(({ id, agreement, answer }) =>
        agreement && !isAnswered(answer) ? { id, ...agreement } : [],
      ),
    ),
    sections: withQuestions(
      asked.map(({ section, questions }) => ({
        id: section.id,
        title: section.title,
        guidance: section.guidance,
        canPick: section.questions.some(({ id }) => marksTheme(id)),
        picked: wanted.has(section.id),
        // An agreement that has been answered is a question with its answer; the others are ticked by hand.
        questions: questions
          .filter(({ agreement, answer }) => !agreement || isAnswered(answer))
          .map((question) => formQuestion(question, question.answer)),
      })),
    ),
  };
}

/** The same as a PDF, with a name for the file. */
export async function printPaperForm(ctx: Context, conversationId: string, whose: FormOf) {
  const form = describePaperForm(ctx, conversationId, whose);
  const fileName = form.language === 'da' ? 'forberedelse.pdf' : 'preparation.pdf';
  return { fileName, pdf: Buffer.from(await renderPreparation(form)) };
}

function nameIn(ctx: Context, { conversation, preparation }: FoundPreparation): string {
  const person = participantsOf(ctx.db, conversation).find(
    ({ personId }) => personId === preparation.personId,
  );
  return person?.name ?? '';
}
