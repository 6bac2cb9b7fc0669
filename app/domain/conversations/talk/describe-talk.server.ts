import type { Framework } from 'templates/framework.schema';
import type { Question, Section, Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type Asked, askedOf } from '../../frameworks/templates/asked-questions.rules';
import { otherSide } from '../conversation.rules';
import { findTemplate } from '../conversation-template.server';
import { findOwnConversation } from '../find-conversation.server';
import { chainLevels } from '../leadership-chain.rules';
import {
  readOwnPreparation,
  readSharedPreparation,
  type StoredAnswer,
} from '../preparation/read-preparations.server';
import { readRecord } from './save-record-entry.server';

/** What one side was asked and answered, as the talk shows it; null where the person was not asked. */
export type TalkAnswer = {
  text: string;
  answer: { scale: string; text: string };
} | null;

export type TalkQuestion = Pick<Asked, 'id' | 'points' | 'followUps' | 'words' | 'citations'> & {
  /** What the two talk about. */
  text: string;
  own: TalkAnswer;
  /** Null too while the other has not shared. */
  other: TalkAnswer;
  /** Both chose a word of the scale, and not the same one. */
  differs: boolean;
};

/** The agreements have a page of their own. */
const inTalk = (section: Section) => section.purpose !== 'agreements';

/** The sections of the talk and which of them have a record. */
export function describeTalk(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template } = findTemplate(ctx.db, conversation.templateId);
  const written = new Set(
    readRecord(ctx, conversationId)
      .filter((entry) => entry.text.trim() !== '')
      .map((entry) => entry.sectionId),
  );
  return template.sections.filter(inTalk).map((section) => ({
    id: section.id,
    title: section.title,
    written: written.has(section.id),
  }));
}

/** One section side by side: both preparations and the joint record. Opens the other's preparation. */
export function describeTalkSection(ctx: Context, conversationId: string, sectionId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { side } = conversation;
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const sections = template.sections.filter(inTalk);
  const place = sections.findIndex((section) => section.id === sectionId);
  const section = sections[place];
  if (!section) throw new Refusal('not-found', 'access.not_found');
  const own = byQuestion(readOwnPreparation(ctx, conversationId));
  const shared = readSharedPreparation(ctx, conversationId);
  const entry = readRecord(ctx, conversationId).find((stored) => stored.sectionId === sectionId);
  return {
    id: section.id,
    title: section.title,
    place: place + 1,
    total: sections.length,
    previous: sections[place - 1]?.id ?? null,
    next: sections[place + 1]?.id ?? null,
    otherHasShared: shared !== null,
    questions: section.questions.map((question) =>
      talkQuestion(question, side, { template, framework }, own, shared && byQuestion(shared)),
    ),
    chain: chainLevels(section, framework),
    entry: {
      text: entry?.text ?? '',
      discretion: entry?.discretion ?? ('between-us' as const),
      version: entry?.version ?? 0,
    },
  };
}

type Answers = ReadonlyMap<string, StoredAnswer>;

function talkQuestion(
  question: Question,
  side: Side,
  { template, framework }: { template: Template; framework: Framework },
  own: Answers,
  shared: Answers | null,
): TalkQuestion {
  const mine = own.get(question.id)?.scale ?? null;
  const theirs = shared?.get(question.id)?.scale ?? null;
  const { id, points, followUps, words, citations } = askedOf(question, 'joint', template, framework);
  return {
    id,
    text: question.text.joint ?? question.text.employee ?? question.text.leader ?? '',
    // As the employee reads them: once for both.
    points,
    followUps,
    words,
    citations,
    own: talkAnswer(question, side, own),
    other: shared && talkAnswer(question, otherSide(side), shared),
    differs: mine !== null && theirs !== null && mine !== theirs,
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
