import { useTranslation } from 'react-i18next';
import type { TalkQuestion } from '../../domain/conversations/talk/talk-question';
import { Answer } from '../conversation/answer';
import { OnlyYouSee } from './only-you-see';
import type { SpokenFor } from './spoken-for';

/** More names than this and the page is about scrolling. */
const SHOWN = 5;

type AnswerListProps = { question: TalkQuestion; spoken: readonly SpokenFor[] };

/** What everybody in a group wrote, by name. Neither ranked nor counted; the first few, and the rest on request. */
export function AnswerList({ question, spoken }: AnswerListProps) {
  const { t } = useTranslation();
  const asked = spoken.find(({ side }) => side === 'employee')?.answer?.text;
  const [first, more] = [spoken.slice(0, SHOWN), spoken.slice(SHOWN)];
  const entries = (some: readonly SpokenFor[]) =>
    some.map((one) => <Entry key={one.name} spoken={one} question={question} />);
  return (
    <div className="answer-list">
      {asked && question.points.length === 0 && (
        <p className="side-by-side__sentence" lang={question.language}>
          {asked}
        </p>
      )}
      {entries(first)}
      {more.length > 0 && (
        <details className="answer-list__more">
          <summary>{t('conversation.talk.more_answers')}</summary>
          {entries(more)}
        </details>
      )}
    </div>
  );
}

function Entry({ spoken, question }: { spoken: SpokenFor; question: TalkQuestion }) {
  const { t } = useTranslation();
  const { name, side, answer, onlyYouSee } = spoken;
  if (!answer) return null;
  return (
    <div className="answer-list__entry">
      <h3>
        {name}
        {side === 'leader' && <span className="answer-list__role"> {t('conversation.talk.leader')}</span>}
      </h3>
      {onlyYouSee && <OnlyYouSee />}
      {side === 'leader' && question.points.length === 0 && (
        <p className="side-by-side__sentence" lang={question.language}>
          {answer.text}
        </p>
      )}
      <Answer answer={answer.answer} words={question.words} language={question.language} />
    </div>
  );
}
