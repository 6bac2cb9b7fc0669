import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { actionIsOpen } from '../../domain/access/access.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { firstName } from '../conversation/first-name';
import { Alert } from '../feedback/alert';

/** On the pages of a talk: that times have been proposed and wait for an answer. */
export function TimesBanner({ conversation }: { conversation: ConversationDescription }) {
  const { t } = useTranslation();
  const { id, side, state, otherName, timesWait } = conversation;
  if (!timesWait || !actionIsOpen('answer-times', state)) return null;
  const name = firstName(otherName);
  const asks = side === 'employee';
  return (
    <Alert kind="info" heading={t(`appointments.banner.${side}`, { name })}>
      <p>
        {!asks && `${t('appointments.banner.leader_text', { name })} `}
        <Link to={`/samtaler/${id}/tider`}>{t(`appointments.banner.${asks ? 'choose' : 'see'}`)}</Link>
      </p>
    </Alert>
  );
}
