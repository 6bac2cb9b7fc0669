import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { Alert } from '../feedback/alert';
import { CancelledBy } from './cancelled-by';
import { firstName } from './first-name';

type BannerProps = { conversation: ConversationDescription };

/** What all in a conversation have to know before anything else on its pages: that it is cancelled, or has lost its leader. */
export function ConversationBanner({ conversation }: BannerProps) {
  const { cancelled, leaderChange } = conversation;
  if (cancelled) return <Cancelled conversation={conversation} cancelled={cancelled} />;
  if (leaderChange && !['signed', 'closed'].includes(conversation.state))
    return <LeaderChanged conversation={conversation} newLeader={leaderChange.newLeader} />;
  return null;
}

function Cancelled({
  conversation: { id, side },
  cancelled,
}: BannerProps & { cancelled: NonNullable<ConversationDescription['cancelled']> }) {
  const { t } = useTranslation();
  const undo = side === 'leader' && cancelled.undoUntil;
  return (
    <Alert kind="info" heading={t('lifecycle.cancelled.heading')}>
      <CancelledBy cancelled={undo ? cancelled : { ...cancelled, undoUntil: null }} />
      {undo && (
        <p>
          <Link to={`/samtaler/${id}/aflys`}>{t('lifecycle.cancelled.to_undo')}</Link>
        </p>
      )}
    </Alert>
  );
}

type NewLeader = NonNullable<ConversationDescription['leaderChange']>['newLeader'];

/** Only the employee reads this: the former leader sees nothing of the conversation any longer. */
function LeaderChanged({
  conversation: { id, state, leaderName, groupName, others },
  newLeader,
}: BannerProps & { newLeader: NewLeader }) {
  const { t } = useTranslation();
  const former = firstName(leaderName);
  const begun = state !== 'planned' && state !== 'preparing';
  const signed = state === 'signing' && others.some((one) => one.side === 'leader' && one.signed);
  if (!newLeader)
    return (
      <Alert kind="info" heading={t('lifecycle.changed.heading_nobody', { former })}>
        {t(groupName === null ? 'lifecycle.changed.nobody' : 'lifecycle.changed.nobody_group', { former })}
      </Alert>
    );
  const name = firstName(newLeader.name);
  return (
    <Alert kind="info" heading={t('lifecycle.changed.heading', { name })}>
      <p>{t('lifecycle.changed.former', { former })}</p>
      {!begun && <p>{t('lifecycle.changed.preparing', { name, former })}</p>}
      {signed && <p>{t('lifecycle.changed.signed', { name, former })}</p>}
      {begun && !signed && groupName !== null && <p>{t('lifecycle.changed.group', { name })}</p>}
      {begun && groupName === null && (
        <>
          {!signed && <p>{t('lifecycle.changed.begun', { name })}</p>}
          <p>
            <Link to={`/samtaler/${id}/ny-leder`}>{t('lifecycle.changed.to_hand_over', { name })}</Link>
          </p>
        </>
      )}
    </Alert>
  );
}
