import type { Framework } from 'templates/framework.schema';
import type { Question, Section, Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { type Asked, askedOf } from '../../frameworks/templates/asked-questions.rules';
import { sectionsInConversation } from '../asked-in-conversation.server';
import { findTemplate } from '../conversation-template.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { chainLevels } from '../leadership-chain.rules';
import type { Participant } from '../participants.server';
import {
  type OthersPreparation,
  readOwnPreparation,
  readSharedPreparations,
  type StoredAnswer,
} from '../preparation/read-preparations.server';
import { listRecordLines } from './record-lines.server';

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

/** The agreements have a page of their own. */
const inTalk = (section: Section) => section.purpose !== 'agreements';

const sectionsOfTalk = (ctx: Context, conversation: Conversation, template: Template) =>
  sectionsInConversation(ctx.db, conversation, template, 'talk').filter(inTalk);

/** The sections of the talk and which of them have a record. */
export function describeTalk(ctx: Context, conversationId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { template } = findTemplate(ctx.db, conversation.templateId);
  const written = new Set(
    listRecordLines(ctx.db, conversationId)
      .filter((line) => line.text.trim() !== '')
      .map((line) => line.sectionId),
  );
  return sectionsOfTalk(ctx, conversation, template).map((section) => ({
    id: section.id,
    title: section.title,
    written: written.has(section.id),
  }));
}

/** One section side by side: all preparations and the joint record. Opens what the others have shared. */
export function describeTalkSection(ctx: Context, conversationId: string, sectionId: string) {
  const conversation = findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { side } = conversation;
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  const sections = sectionsOfTalk(ctx, conversation, template);
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
      .filter((line) => line.sectionId === sectionId)
      .map(({ id, text, discretion, version }) => ({ id, text, discretion, version })),
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
