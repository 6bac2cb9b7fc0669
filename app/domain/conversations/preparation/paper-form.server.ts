import type { FormQuestion, FormSection, PreparationForm } from 'templates/pdf/preparation/preparation-form';
import { renderPreparation } from 'templates/pdf/render-preparation';
import type { Question, Template } from 'templates/template.schema';
import type { Context } from '../../context';
import { usualScale } from '../../frameworks/templates/scale-words.rules';
import { findOrganisation } from '../../people/organisation.server';
import { marksTheme, questionsOf, wantedThemes } from '../conversation-questions.rules';
import { participantsOf } from '../participants.server';
import { isAnswered } from './answers.rules';
import { type AskedQuestion, describeAsked } from './describe-section.server';
import {
  type FoundPreparation,
  findEmployeesPreparation,
  findOwnPreparation,
} from './find-preparation.server';
import { answersOf } from './read-preparations.server';

const TITLE: Record<Template['language'], Record<Template['type'], string>> = {
  da: {
    mus: 'Din forberedelse til MUS',
    lus: 'Din forberedelse til LUS',
    grus: 'Din forberedelse til GRUS',
    status: 'Din forberedelse til statussamtalen',
  },
  en: {
    mus: 'Your preparation for the development review',
    lus: 'Your preparation for the leader development review',
    grus: 'Your preparation for the group development review',
    status: 'Your preparation for the status talk',
  },
};

/** So many lines to write on: a text wants more room than the comment on a word that was chosen. */
const LINES: Record<Question['kind'], number> = { text: 6, scale: 3, choice: 2 };
/** A question about a whole theme has dozens of sentences behind it; paper is no place for them. */
const MOST_QUOTED = 4;

/** Whose form is printed: the actor's own with what they have answered, or an employee's, always empty. */
export type FormOf = { of: 'own' } | { of: 'employee'; personId: string };

/**
 * The preparation as a form on paper. An employee's is for their leader to hand out: what they have
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
    title: TITLE[template.language][conversation.type],
    organisation: findOrganisation(ctx.db)?.name ?? '',
    person: nameIn(ctx, found),
    side: preparation.side,
    other: preparation.side === 'employee' ? conversation.leaderName : conversation.employeeName,
    group: conversation.groupName,
    heldOn: conversation.heldOn,
    printedAt: ctx.now.toISOString(),
    agreements: asked.flatMap(({ questions }) =>
      questions.flatMap((question) =>
        question.agreement && !isAnswered(question.answer) ? question.agreement : [],
      ),
    ),
    sections: asked
      .map(
        ({ section, questions }): FormSection => ({
          title: section.title,
          guidance: section.guidance,
          canPick: section.questions.some(({ id }) => marksTheme(id)),
          picked: wanted.has(section.id),
          // An agreement that has been answered is a question with its answer; the others are ticked by hand.
          questions: questions
            .filter(({ agreement, answer }) => !agreement || isAnswered(answer))
            .map((question) => formQuestion(question, template)),
        }),
      )
      .filter(({ questions }) => questions.length > 0),
  };
}

/** The same as a PDF, with a name for the file. */
export async function printPaperForm(ctx: Context, conversationId: string, whose: FormOf) {
  const form = describePaperForm(ctx, conversationId, whose);
  const fileName = form.language === 'da' ? 'forberedelse.pdf' : 'preparation.pdf';
  return { fileName, pdf: Buffer.from(await renderPreparation(form)) };
}

function formQuestion(question: AskedQuestion, { language }: Template): FormQuestion {
  const { text, points, citations, words, answer, kind } = question;
  const usual = usualScale(language);
  return {
    text,
    points,
    quoted: points.length > 0 || citations.length > MOST_QUOTED ? [] : citations.map((cited) => cited.text),
    words: words.map(({ id, label }) => ({
      id,
      label: label ?? usual.find((word) => word.id === id)?.label ?? '',
    })),
    picked: answer.scale || null,
    written: answer.text.trim(),
    lines: LINES[kind],
  };
}

function nameIn(ctx: Context, { conversation, preparation }: FoundPreparation): string {
  const person = participantsOf(ctx.db, conversation).find(
    ({ personId }) => personId === preparation.personId,
  );
  return person?.name ?? '';
}
