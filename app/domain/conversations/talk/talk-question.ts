import type { Framework } from 'templates/framework.schema';
import type { Question, Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import { type Asked, askedOf } from '../../frameworks/templates/asked-questions.rules';
import type { Participant } from '../participants.server';
import type { StoredAnswer } from '../preparation/read-preparations.server';

/** What somebody was asked and answered, as the talk shows it; null where they were not asked. */
export type TalkAnswer = {
  text: string;
  answer: { scale: string; text: string };
} | null;

/** What one of the others answered; `answer` is null too while they have not shared. */
export type OthersAnswer = Participant & { shared: boolean; answer: TalkAnswer };

export type TalkQuestion = Pick<Asked, 'id' | 'language' | 'points' | 'followUps' | 'words' | 'citations'> & {
  /** What is talked about. */
  text: string;
  own: TalkAnswer;
  others: OthersAnswer[];
  /** At least two chose a word of the scale, and not all the same one. */
  differs: boolean;
};

export type Answers = ReadonlyMap<string, StoredAnswer>;

/** What one of the others has prepared; `answers` is null while it has not been shared. */
export type OthersAnswers = Participant & { answers: Answers | null };

type Asking = { template: Template; framework: Framework; side: Side; own: Answers; others: OthersAnswers[] };

/** One question of the talk with what everybody answered to it. */
export function talkQuestion(question: Question, asking: Asking): TalkQuestion {
  const { template, framework, side, own, others } = asking;
  const theirs = others.map(({ answers, ...participant }) => ({
    ...participant,
    shared: answers !== null,
    answer: answers && talkAnswer(question, participant.side, answers),
  }));
  const mine = talkAnswer(question, side, own);
  const chosen = [mine, ...theirs.map(({ answer }) => answer)].flatMap((given) => given?.answer.scale || []);
  const { id, points, followUps, words, citations } = askedOf(question, 'joint', template, framework);
  return {
    id,
    language: template.language,
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
