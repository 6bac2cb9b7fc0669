import { SCALE } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Badge } from '../feedback/badge';

/** An answer to read: the word of the scale, and the comment. */
export function Answer({ answer }: { answer: { scale: string; text: string } }) {
  const { t } = useTranslation();
  const word = SCALE.find((known) => known === answer.scale);
  if (!word && answer.text.trim() === '')
    return <p className="answer answer--none">{t('conversation.no_answer')}</p>;
  return (
    <div className="answer">
      {word && <Badge kind="neutral">{t(`conversation.scale.${word}`)}</Badge>}
      {answer.text.trim() !== '' && <p className="answer__text">{answer.text}</p>}
    </div>
  );
}
