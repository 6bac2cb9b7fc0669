import { useTranslation } from 'react-i18next';
import type { TalkQuestion } from '../../domain/conversations/talk/talk-question';
import { Answer } from '../conversation/answer';
import { OnlyYouSee } from './only-you-see';
import type { SpokenFor } from './spoken-for';

type AnswerColumnProps = { spoken: SpokenFor; question: TalkQuestion };

/** What one of the two was asked and wrote. */
export function AnswerColumn({ spoken, question }: AnswerColumnProps) {
  const { t } = useTranslation();
  const { name, answer, shared, onlyYouSee } = spoken;
  return (
    <div className="side-by-side__column">
      <h3>{name}</h3>
      {onlyYouSee && <OnlyYouSee />}
      {answer ? (
        <>
          {/* What is asked of everybody at once stands above. */}
          {question.points.length === 0 && answer.text !== question.text && (
            <p className="side-by-side__sentence" lang={question.language}>
              {answer.text}
            </p>
          )}
          <Answer answer={answer.answer} words={question.words} language={question.language} />
        </>
      ) : (
        <p className="answer answer--none">
          {t(shared ? 'conversation.talk.not_asked' : 'conversation.talk.not_shared_here')}
        </p>
      )}
    </div>
  );
}
