import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OfTemplate } from '../conversation/of-template';
import { Alert } from '../feedback/alert';

type StillAskedProps = { questions: { id: string; text: string; to: string }[] };

/** Names what the organisation asks for an answer to and has none; one can share all the same. */
export function StillAsked({ questions }: StillAskedProps) {
  const { t } = useTranslation();
  if (questions.length === 0) return null;
  return (
    <Alert kind="info" heading={t('conversation.share.unanswered', { count: questions.length })}>
      <ul>
        {questions.map(({ id, text, to }) => (
          <li key={id}>
            <Link to={to}>
              <OfTemplate>{text}</OfTemplate>
            </Link>
          </li>
        ))}
      </ul>
      <p className="alert-text">{t('conversation.share.unanswered_text')}</p>
    </Alert>
  );
}
