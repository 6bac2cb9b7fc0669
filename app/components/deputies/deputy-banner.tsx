import { useTranslation } from 'react-i18next';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDate } from '../dates/format';
import { Alert } from '../feedback/alert';

/** On every page of a conversation whose leader somebody stands in for today: who, and until when. */
export function DeputyBanner({ conversation }: { conversation: ConversationDescription }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { deputy, actorId, standIns, leaderName, state } = conversation;
  const leader = firstName(leaderName);
  const own = standIns.find(({ personId }) => personId === actorId);
  if (deputy && own)
    return (
      <Alert
        kind="info"
        heading={t('deputies.acting', { name: leaderName, date: formatDate(own.endsOn, language) })}
      >
        <p>{t('deputies.acting_text', { name: leader })}</p>
        {state === 'summary' && <p>{t('deputies.acting_sign', { name: leader })}</p>}
      </Alert>
    );
  if (standIns.length === 0) return null;
  return (
    <Alert kind="info">
      {standIns.map(({ personId, name, endsOn }) => (
        <p key={personId} className="alert-text">
          {t('deputies.known', { deputy: name, leader, date: formatDate(endsOn, language) })}
        </p>
      ))}
    </Alert>
  );
}
