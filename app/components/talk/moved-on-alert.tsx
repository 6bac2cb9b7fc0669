import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationState } from '../../domain/access/access.rules';
import { currentStep, stepAddress } from '../../domain/conversations/conversation.rules';
import { Alert } from '../feedback/alert';
import { movedOn } from './moved-on';

type MovedOnAlertProps = { id: string; from: ConversationState; to: ConversationState };

/** Says that the conversation has moved on while the page was open, and where to; nothing while it has not. */
export function MovedOnAlert({ id, from, to }: MovedOnAlertProps) {
  const { t } = useTranslation();
  if (from === to) return null;
  return (
    <Alert kind="info" role="status" heading={t(movedOn(from, to))}>
      <p className="alert-text">
        <Link to={stepAddress(id, currentStep(to))}>{t('conversation.talk.moved_on_link')}</Link>
      </p>
    </Alert>
  );
}
