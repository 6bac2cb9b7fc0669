import type { Framework } from 'templates/framework.schema';
import type { Section, Template } from 'templates/template.schema';
import { actionIsOpen, type Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { type Asked, askedOf } from '../../frameworks/templates/asked-questions.rules';
import { sectionsInConversation } from '../asked-in-conversation.server';
import { canStartTalk, canUndoSharing } from '../conversation.rules';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import { chainLevels } from '../leadership-chain.rules';
import { isAnswered } from './answers.rules';
import {
  preparationOf,
  readOwnPreparation,
  readPreparationStatus,
  type StoredAnswer,
} from './read-preparations.server';

/** One question as this side is asked it, with what this side has answered. */
export type AskedQuestion = Asked & { answer: { scale: string; text: string; version: number } };

/** Every theme of the actor's own preparation and how far it is. */
export function describePreparation(ctx: Context, conversationId: string) {
  const { conversation, sections, answers } = load(ctx, conversationId);
  const status = preparationOf(ctx.db, conversation.id, ctx.actor.personId);
  return {
    shared: status.sharedAt !== null,
    canUndo: canUndoSharing(status),
    mayStart: canStartTalk(
      readPreparationStatus(ctx.db, conversation),
      conversation.heldOn,
      civilDateOf(ctx.now),
    ),
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      total: section.questions.length,
      answered: section.questions.filter((question) => isAnswered(answers.get(question.id))).length,
    })),
  };
}

/** One theme of the actor's own preparation: its questions with the answers so far. */
export function describeSection(ctx: Context, conversationId: string, sectionId: string) {
  const { conversation, sections, answers, cited } = load(ctx, conversationId);
  const place = sections.findIndex((section) => section.id === sectionId);
  const section = sections[place];
  if (!section) throw new Refusal('not-found', 'access.not_found');
  const { side } = conversation;
  return {
    id: section.id,
    title: section.title,
    guidance: section.guidance,
    place: place + 1,
    total: sections.length,
    previous: sections[place - 1]?.id ?? null,
    next: sections[place + 1]?.id ?? null,
    shared: preparationOf(ctx.db, conversationId, ctx.actor.personId).sharedAt !== null,
    questions: askedQuestions(section, side, answers, cited),
    chain: chainLevels(section, cited.framework),
  };
}

/** Whether the actor's own preparation is still to be shared, and can be. */
export function mayShare(ctx: Context, conversationId: string): boolean {
  const { state } = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { sharedAt } = preparationOf(ctx.db, conversationId, ctx.actor.personId);
  return actionIsOpen('share', state) && sharedAt === null;
}

/** All of the actor's own preparation, as the other will read it. */
export function describeWholePreparation(ctx: Context, conversationId: string) {
  const { conversation, sections, answers, cited } = load(ctx, conversationId);
  return sections.map((section) => ({
    id: section.id,
    title: section.title,
    questions: askedQuestions(section, conversation.side, answers, cited),
  }));
}

function load(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const answers = new Map(
    readOwnPreparation(ctx, conversationId).map((answer) => [answer.questionId, answer]),
  );
  return {
    conversation,
    cited: { template, framework },
    answers,
    sections: sectionsInConversation(ctx.db, conversation, template, conversation.side),
  };
}

function askedQuestions(
  section: Section,
  side: Side,
  answers: ReadonlyMap<string, StoredAnswer>,
  { template, framework }: { template: Template; framework: Framework },
): AskedQuestion[] {
  return section.questions.map((question) => {
    const answer = answers.get(question.id);
    return {
      ...askedOf(question, side, template, framework),
      answer: { scale: answer?.scale ?? '', text: answer?.text ?? '', version: answer?.version ?? 0 },
    };
  });
}
