import type { Framework } from 'templates/framework.schema';
import type { Question, Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type Asked, askedOf } from '../../frameworks/templates/asked-questions.rules';
import { newId } from '../../ids';
import { findOwnConversation } from '../find-conversation.server';
import { chainLevels } from '../leadership-chain.rules';
import type { Participant } from '../participants.server';
import {
  type OthersPreparation,
  readOwnPreparation,
  readPreparationStatus,
  readSharedPreparations,
  type StoredAnswer,
} from '../preparation/read-preparations.server';
import { isNone, listRecordLines } from './record-lines.server';
import { sectionsOfTalk } from './talk-sections.server';

/** What somebody was asked and answered, as the talk shows it; null where they were not asked. */
export type TalkAnswer = {
  text: string;
  answer: { scale: string; text: string };
} | null;

/** What one of the others answered; `answer` is null too while they have not shared. */
export type OthersAnswer = Participant & { shared: boolean; answer: TalkAnswer };

export type TalkQuestion = Pick<Asked, 'id' | 'points' | 'followUps' | 'words' | 'citations'> & {
  /** What is talked about. */
  text: string;
  own: TalkAnswer;
  others: OthersAnswer[];
  /** At least two chose a word of the scale, and not all the same one. */
  differs: boolean;
};

/** The sections of the talk, which of them have a record, and how far everybody's preparation is. */
export function describeTalk(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const written = new Set(
    listRecordLines(ctx.db, conversationId)
      .filter((line) => !isNone(line))
      .map((line) => line.sectionId),
  );
  return {
    sections: sectionsOfTalk(ctx, ctx.db, conversation).sections.map((section) => ({
      id: section.id,
      title: section.title,
      written: written.has(section.id),
    })),
    status: readPreparationStatus(ctx.db, conversation),
  };
}

/** One section side by side: all preparations and the joint record. Opens what the others have shared. */
export function describeTalkSection(ctx: Context, conversationId: string, sectionId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { side } = conversation;
  const { template, framework, sections } = sectionsOfTalk(ctx, ctx.db, conversation);
  const place = sections.findIndex((section) => section.id === sectionId);
  const section = sections[place];
  if (!section) throw new Refusal('not-found', 'access.not_found');
  const own = byQuestion(readOwnPreparation(ctx, conversationId));
  const others = readSharedPreparations(ctx, conversationId);
  return {
    id: section.id,
    title: section.title,
    purpose: section.purpose,
    place: place + 1,
    total: sections.length,
    previous: sections[place - 1]?.id ?? null,
    next: sections[place + 1]?.id ?? null,
    others: others.map(({ answers, ...participant }) => ({ ...participant, shared: answers !== null })),
    questions: section.questions.map((question) =>
      talkQuestion(question, side, { template, framework }, own, others),
    ),
    chain: chainLevels(section, framework),
    lines: listRecordLines(ctx.db, conversationId)
      .filter((line) => line.sectionId === sectionId && !isNone(line))
      .map(({ id, text, discretion, version }) => ({ id, text, discretion, version })),
    /** Id of the empty line at the end, for a form without scripts; it comes into being by being written in. */
    newLineId: newId(),
  };
}

type Answers = ReadonlyMap<string, StoredAnswer>;

function talkQuestion(
  question: Question,
  side: Side,
  { template, framework }: { template: Template; framework: Framework },
  own: Answers,
  others: OthersPreparation[],
): TalkQuestion {
  const theirs = others.map(({ answers, ...participant }) => ({
    ...participant,
    shared: answers !== null,
    answer: answers && talkAnswer(question, participant.side, byQuestion(answers)),
  }));
  const mine = talkAnswer(question, side, own);
  const chosen = [mine, ...theirs.map(({ answer }) => answer)].flatMap((given) => given?.answer.scale || []);
  const { id, points, followUps, words, citations } = askedOf(question, 'joint', template, framework);
  return {
    id,
    text: question.text.joint ?? question.text.employee ?? question.text.leader ?? '',
    // As the employee reads them: once for everybody.
    points,
    followUps,
    words,
    citations,
    own: mine,
    others: theirs,
    differs: new Set(chosen).size > 1,
  };
}

function talkAnswer(question: Question, side: Side, answers: Answers): TalkAnswer {
  const text = question.text[side];
  if (!question.audience.includes(side) || !text) return null;
  const stored = answers.get(question.id);
  return {
    text,
    answer: { scale: stored?.scale ?? '', text: stored?.text ?? '' },
  };
}

const byQuestion = (answers: StoredAnswer[]): Answers =>
  new Map(answers.map((answer) => [answer.questionId, answer]));
