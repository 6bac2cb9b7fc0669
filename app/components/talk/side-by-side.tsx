import { useTranslation } from 'react-i18next';
import type { TalkAnswer, TalkQuestion } from '../../domain/conversations/talk/describe-talk.server';
import type { Word } from '../../domain/frameworks/templates/scale-words.rules';
import { Answer } from '../conversation/answer';
import { Citations } from '../conversation/citations';
import { firstName } from '../conversation/first-name';
import { Points } from '../conversation/points';
import { Icon } from '../icons/icon';

type SideBySideProps = { question: TalkQuestion };

/** One question with what each wrote beforehand, beside each other; what it gathers stands once above. */
export function SideBySide({ question }: SideBySideProps) {
  const { t } = useTranslation();
  const { text, points, followUps, words, citations, own, others, differs } = question;
  return (
    <section className="talk-question">
      <h2 className="question__text">{text}</h2>
      <Points points={points} />
      {followUps.length > 0 && (
        <ul className="talk-question__follow-ups">
          {followUps.map((followUp) => (
            <li key={followUp}>{followUp}</li>
          ))}
        </ul>
      )}
      {differs && (
        <p className="differs">
          <Icon name="persons" /> {t('conversation.talk.differs')}
        </p>
      )}
      {(own || others.some(({ answer }) => answer)) && (
        <div className="side-by-side">
          <Column
            heading={t('conversation.talk.you')}
            answer={own}
            sentence={points.length === 0}
            words={words}
            none={t('conversation.talk.only_other_asked', { name: firstName(others[0]?.name ?? '') })}
          />
          {others.map(({ personId, name, shared, answer }) => (
            <Column
              key={personId}
              heading={firstName(name)}
              answer={answer}
              sentence={points.length === 0}
              words={words}
              none={
                shared
                  ? t('conversation.talk.only_you_asked')
                  : t('conversation.talk.not_shared', { name: firstName(name) })
              }
            />
          ))}
        </div>
      )}
      <Citations citations={citations} />
    </section>
  );
}

type ColumnProps = {
  heading: string;
  answer: TalkAnswer;
  /** Whether what this side was asked stands here too; it does not where the points above say it for both. */
  sentence: boolean;
  words: Word[];
  none: string;
};

function Column({ heading, answer, sentence, words, none }: ColumnProps) {
  return (
    <div className="side-by-side__column">
      <h3>{heading}</h3>
      {answer ? (
        <>
          {sentence && <p className="side-by-side__sentence">{answer.text}</p>}
          <Answer answer={answer.answer} words={words} />
        </>
      ) : (
        <p className="answer answer--none">{none}</p>
      )}
    </div>
  );
}
