import { useTranslation } from 'react-i18next';
import type { Word } from '../../domain/frameworks/templates/scale-words.rules';
import { Badge } from '../feedback/badge';
import { ShownWord } from './shown-word';

type AnswerProps = {
  answer: { scale: string; text: string };
  words: Word[];
  /** Of the organisation's own words. */
  language: string;
};

/** An answer to read: the word that was chosen among `words`, and the comment. */
export function Answer({ answer, words, language }: AnswerProps) {
  const { t } = useTranslation();
  const word = words.find(({ id }) => id === answer.scale);
  if (!word && answer.text.trim() === '')
    return <p className="answer answer--none">{t('conversation.no_answer')}</p>;
  return (
    <div className="answer">
      {word && (
        <Badge kind="neutral">
          <ShownWord word={word} language={language} />
        </Badge>
      )}
      {answer.text.trim() !== '' && <p className="answer__text">{answer.text}</p>}
    </div>
  );
}
