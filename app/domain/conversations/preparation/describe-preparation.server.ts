import { actionIsOpen } from '../../access/access.rules';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { nameOf } from '../../people/find-person.server';
import { canStartTalk, canUndoSharing } from '../conversation.rules';
import { marksTheme, questionsOf, themeQuestionId, wantedThemes } from '../conversation-questions.rules';
import { joinedSinceSharing } from '../group/joined-since-sharing.server';
import { isAnswered } from './answers.rules';
import { describeAsked, describeSectionOf } from './describe-section.server';
import { mayEnterFromPaper } from './enter-from-paper.server';
import { type FoundPreparation, findOwnPreparation, findPaperPreparation } from './find-preparation.server';
import { isBeingEntered, mayWrite } from './preparation.rules';
import { answersOf, isCorrected, readPreparationStatus, type StoredAnswer } from './read-preparations.server';

/** Every theme of the actor's own preparation and how far it is. */
export function describePreparation(ctx: Context, conversationId: string) {
  const own = findOwnPreparation(ctx, ctx.db, conversationId, 'read');
  const { conversation, preparation } = own;
  return {
    shared: preparation.sharedAt !== null,
    writable: mayWrite(preparation, conversation.state),
    canUndo: canUndoSharing(preparation) && actionIsOpen('share', conversation.state),
    mayStart: canStartTalk(
      readPreparationStatus(ctx.db, conversation),
      conversation.heldOn,
      civilDateOf(ctx.now),
    ),
    enteredBy: enteredBy(ctx, own),
    mayEnterFromPaper: mayEnterFromPaper(ctx, conversation),
    /** In a group: who has come into it since the actor shared, so that it is to be shared anew. */
    joined: conversation.groupName !== null ? joinedSinceSharing(ctx, conversationId) : [],
    sections: themesOf(own, answersIn(ctx, own)),
  };
}

/** Every theme of what the actor types in from an employee's paper. */
export function describePaperPreparation(ctx: Context, conversationId: string, personId: string) {
  const paper = findPaperPreparation(ctx, ctx.db, conversationId, personId);
  const answers = answersIn(ctx, paper);
  return {
    name: paper.employee.name,
    empty: ![...answers.values()].some(isAnswered),
    sections: themesOf(paper, answers),
  };
}

/** How far one theme of a preparation is. */
export type DescribedTheme = ReturnType<typeof themesOf>[number];

function themesOf({ sections }: FoundPreparation, answers: Answers) {
  const wanted = wantedThemes(sections, answers);
  return sections.map((section) => {
    const questions = questionsOf(section);
    const mark = section.questions.find(({ id }) => marksTheme(id));
    return {
      id: section.id,
      title: section.title,
      purpose: section.purpose,
      total: questions.length,
      answered: questions.filter((question) => isAnswered(answers.get(question.id))).length,
      /** How many sentences of the framework it asks about. */
      points: questions.reduce((sum, { points }) => sum + (points?.length ?? 1), 0),
      wanted: wanted.has(section.id),
      /** It asks which of the other themes to talk about. */
      picks: questions.some((question) => question.picks),
      /** Where the theme is marked here, and not picked in a question of the template. */
      mark: mark
        ? { questionId: mark.id, version: answers.get(themeQuestionId(section.id))?.version ?? 0 }
        : null,
    };
  });
}

/** One theme of the actor's own preparation: its questions with the answers so far. */
export function describeSection(ctx: Context, conversationId: string, sectionId: string) {
  const own = findOwnPreparation(ctx, ctx.db, conversationId, 'read');
  const { preparation, conversation } = own;
  return {
    ...describeSectionOf(ctx, own, answersIn(ctx, own), sectionId),
    shared: preparation.sharedAt !== null,
    writable: mayWrite(preparation, conversation.state),
    enteredBy: enteredBy(ctx, own),
  };
}

/** One theme of what the actor types in from an employee's paper. */
export function describePaperSection(
  ctx: Context,
  conversationId: string,
  personId: string,
  sectionId: string,
) {
  const paper = findPaperPreparation(ctx, ctx.db, conversationId, personId);
  return {
    ...describeSectionOf(ctx, paper, answersIn(ctx, paper), sectionId),
    name: paper.employee.name,
  };
}

/** Whether the actor's own preparation is still to be shared, and can be. */
export function mayShare(ctx: Context, conversationId: string): boolean {
  const { conversation, preparation } = findOwnPreparation(ctx, ctx.db, conversationId, 'read');
  const ready = preparation.sharedAt === null && !isBeingEntered(preparation);
  return ready && actionIsOpen('share', conversation.state);
}

/** All of the actor's own preparation, as the others will read it. */
export function describeWholePreparation(ctx: Context, conversationId: string) {
  const own = findOwnPreparation(ctx, ctx.db, conversationId, 'read');
  const answers = answersIn(ctx, own);
  const wanted = wantedThemes(own.sections, answers);
  return own.sections.map((section) => ({
    id: section.id,
    title: section.title,
    wanted: wanted.has(section.id),
    questions: describeAsked(ctx, own, answers, questionsOf(section)),
  }));
}

type Answers = ReadonlyMap<string, StoredAnswer>;

const answersIn = (ctx: Context, { preparation }: FoundPreparation): Answers =>
  new Map(answersOf(ctx.db, preparation.id).map((answer) => [answer.questionId, answer]));

/** Whose typing it is where it was entered from paper; null for what the person has written. */
export type EnteredBy = {
  name: string;
  /** They are still at it: they can read along, though it has not been shared, and only they write. */
  reads: boolean;
  /** The person has changed something since it was done. */
  corrected: boolean;
} | null;

function enteredBy(ctx: Context, { conversation, preparation }: FoundPreparation): EnteredBy {
  const { enteredById, sharedAt } = preparation;
  if (!enteredById) return null;
  return {
    name: nameOf(ctx.db, enteredById),
    reads: isBeingEntered(preparation) && actionIsOpen('enter-from-paper', conversation.state),
    corrected: isCorrected(sharedAt, answersOf(ctx.db, preparation.id)),
  };
}
