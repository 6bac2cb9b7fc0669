import type { Question } from 'templates/template.schema';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type Asked, askedOf } from '../../frameworks/templates/asked-questions.rules';
import { type AskedAgreement, askedAgreements } from '../asked-agreements.server';
import { agreementIdOf, marksTheme, questionsOf } from '../conversation-questions.rules';
import { chainLevels } from '../leadership-chain.rules';
import type { FoundPreparation } from './find-preparation.server';
import type { StoredAnswer } from './read-preparations.server';

/** One question as somebody is asked it, with what they have answered. */
export type AskedQuestion = Asked & {
  answer: { scale: string; text: string; version: number };
  /** The agreement from an earlier talk that it asks about. */
  agreement: Omit<AskedAgreement, 'id'> | null;
  /** It marks the theme as one to talk about. */
  marks: boolean;
};

type Answers = ReadonlyMap<string, StoredAnswer>;

/** One section of a preparation with the answers so far, and the way to those beside it. */
export function describeSectionOf(
  ctx: Context,
  found: FoundPreparation,
  answers: Answers,
  sectionId: string,
) {
  const { sections, framework } = found;
  const place = sections.findIndex((section) => section.id === sectionId);
  const section = sections[place];
  if (!section) throw new Refusal('not-found', 'access.not_found');
  // The mark stands last: whoever has thought the theme through knows whether to talk about it.
  const questions = [...questionsOf(section), ...section.questions.filter(({ id }) => marksTheme(id))];
  return {
    id: section.id,
    title: section.title,
    guidance: section.guidance,
    place: place + 1,
    total: sections.length,
    previous: sections[place - 1]?.id ?? null,
    next: sections[place + 1]?.id ?? null,
    questions: describeAsked(ctx, found, answers, questions),
    chain: chainLevels(section, framework),
  };
}

/** Questions as the one whose preparation it is reads them. */
export function describeAsked(
  ctx: Context,
  { conversation, preparation, template, framework }: FoundPreparation,
  answers: Answers,
  questions: readonly Question[],
): AskedQuestion[] {
  const earlier = questions.some(({ id }) => agreementIdOf(id)) ? askedAgreements(ctx.db, conversation) : [];
  return questions.map((question) => {
    const answer = answers.get(question.id);
    const agreement = earlier.find(({ id }) => id === agreementIdOf(question.id));
    return {
      ...askedOf(question, preparation.side, template, framework),
      answer: { scale: answer?.scale ?? '', text: answer?.text ?? '', version: answer?.version ?? 0 },
      agreement: agreement
        ? {
            goal: agreement.goal,
            activity: agreement.activity,
            dueOn: agreement.dueOn,
            heldOn: agreement.heldOn,
          }
        : null,
      marks: marksTheme(question.id),
    };
  });
}
