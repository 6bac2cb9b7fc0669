import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { firstName } from '../conversation/first-name';
import { Alert } from '../feedback/alert';

/** To somebody whose preparation was typed in from paper: the signature confirms it, so read it first. */
export function OnPaper({ conversationId, by }: { conversationId: string; by: string }) {
  const { t } = useTranslation();
  return (
    <Alert kind="info">
      <p className="alert-text">{t('conversation.signing.on_paper_own', { name: firstName(by) })}</p>
      <p>
        <Link to={stepAddress(conversationId, 'preparation')}>{t('conversation.signing.on_paper_read')}</Link>
      </p>
    </Alert>
  );
}
