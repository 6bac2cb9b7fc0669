import type { AskedQuestion } from '../../domain/conversations/preparation/describe-section.server';
import { Answer } from '../conversation/answer';
import { Citations } from '../conversation/citations';
import { Points } from '../conversation/points';
import { AgreementSentence } from './agreement-sentence';

/** A question and what has been answered, to read. */
export function AnsweredQuestion({ question, level }: { question: AskedQuestion; level: 'h2' | 'h3' }) {
  const Heading = level;
  const { agreement, language, text, points, answer, words, citations } = question;
  return (
    <div className="question">
      {agreement ? (
        <AgreementSentence agreement={agreement} level={level} />
      ) : (
        <Heading className="question__text" lang={language}>
          {text}
        </Heading>
      )}
      <Points points={points} language={language} />
      <Answer answer={answer} words={words} language={language} />
      {level === 'h2' && <Citations citations={citations} />}
    </div>
  );
}
