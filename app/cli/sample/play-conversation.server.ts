import type { Context } from '../../domain/context';
import { saveAgreement } from '../../domain/conversations/agreements/agreements.server';
import { describeAgreements } from '../../domain/conversations/agreements/describe-agreements.server';
import { describeLookBack } from '../../domain/conversations/agreements/look-back.server';
import { saveVerdict } from '../../domain/conversations/agreements/verdicts.server';
import { marksTheme } from '../../domain/conversations/conversation-questions.rules';
import {
  describePreparation,
  describeSection,
} from '../../domain/conversations/preparation/describe-preparation.server';
import { saveAnswer } from '../../domain/conversations/preparation/save-answer.server';
import { sharePreparation } from '../../domain/conversations/preparation/share-preparation.server';
import { describeTalk } from '../../domain/conversations/talk/describe-talk.server';
import { endTalk, startTalk } from '../../domain/conversations/talk/move-conversation.server';
import { saveRecordLine } from '../../domain/conversations/talk/record-lines.server';
import { civilDateOf } from '../../domain/dates';
import { newId } from '../../domain/ids';
import type { Language } from '../../i18n/language';
import { SAMPLE_TEXTS } from './sample-texts';

const DAY = 24 * 60 * 60_000;

const roundTheList = <T>(list: readonly T[], place: number): T => {
  const item = list[place % list.length];
  if (item === undefined) throw new Error('an empty list has no next');
  return item;
};

/** The word that a comment goes with. Lists of different length make two people see some things differently. */
const wordOf = (comments: readonly string[], place: number) => (place % comments.length) % 3;

/** One party answers the first `share` (0 to 1) of the themes; all of them unless said. `from` makes people see things differently. */
export function prepare(
  ctx: Context,
  conversationId: string,
  comments: readonly string[],
  { share = 1, from = 0 }: { share?: number; from?: number } = {},
): void {
  const { sections } = describePreparation(ctx, conversationId);
  let place = from;
  let marks = from;
  for (const { id } of sections.slice(0, Math.ceil(sections.length * share)))
    for (const question of describeSection(ctx, conversationId, id).questions) {
      // Nobody wants to talk of everything.
      if (marksTheme(question.id) && ++marks % 3 > 0) continue;
      saveAnswer(ctx, conversationId, {
        questionId: question.id,
        scale: question.words.length > 0 ? roundTheList(question.words, wordOf(comments, place)).id : null,
        text: roundTheList(comments, place),
        version: question.answer.version,
      });
      place += 1;
    }
}

export function prepareAndShare(
  ctx: Context,
  conversationId: string,
  comments: readonly string[],
  { from = 0 }: { from?: number } = {},
): void {
  prepare(ctx, conversationId, comments, { from });
  sharePreparation(ctx, conversationId);
}

/** What was agreed last time, and how much that was: the first is done, the next carried on. */
function lookBack(leader: Context, conversationId: string, texts: (typeof SAMPLE_TEXTS)[Language]): number {
  const { lines } = describeLookBack(leader, conversationId);
  lines.forEach(({ id, version }, place) => {
    saveVerdict(leader, conversationId, {
      agreementId: id,
      verdict: place === 0 ? 'done' : 'continue',
      reason: roundTheList(texts.verdictReasons, place),
      version,
    });
  });
  return lines.length;
}

/** The talk from beginning to end: a record for each theme and two agreements, one from the framework. */
export function holdTalk(
  leader: Context,
  conversationId: string,
  language: Language,
  { from = 0 }: { from?: number } = {},
): void {
  const texts = SAMPLE_TEXTS[language];
  startTalk(leader, conversationId);
  const isFirst = lookBack(leader, conversationId, texts) === 0;
  describeTalk(leader, conversationId).sections.forEach(({ id }, place) => {
    if (isFirst && id === 'follow-up') return;
    const record = texts.records[id] ?? roundTheList(texts.themeRecords, place);
    record.split('\n\n').forEach((text, line) => {
      saveRecordLine(leader, conversationId, {
        id: newId(),
        sectionId: id,
        text,
        discretion: (place + line) % 3 === 0 ? 'may-be-retold' : 'between-us',
        version: 0,
      });
    });
  });
  const { statements } = describeAgreements(leader, conversationId);
  texts.agreements.forEach((agreement, place) => {
    saveAgreement(leader, conversationId, {
      id: null,
      ...agreement,
      dueOn: civilDateOf(new Date(leader.now.getTime() + (90 + 60 * place) * DAY)),
      followUpOn: civilDateOf(new Date(leader.now.getTime() + (45 + 30 * place) * DAY)),
      statementId: place === 0 ? (statements[from % statements.length]?.id ?? null) : null,
      sectionId: null,
      memberId: null,
      version: 0,
    });
  });
  endTalk(leader, conversationId);
}
