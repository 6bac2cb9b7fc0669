import { useTranslation } from 'react-i18next';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatNames } from '../dates/format';
import { Alert } from '../feedback/alert';
import type { FrozenSummary } from './frozen';

type TurnProps = { conversation: ConversationDescription; frozen: FrozenSummary };

/**
 * Whose signature is waited for; nothing when it is one's own turn. The leader of a group is told what to do
 * when somebody cannot sign, so that nobody waits for ever.
 */
export function Turn({ conversation, frozen }: TurnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actorId, groupName, otherName, side } = conversation;
  if (frozen.waiting || frozen.turn.includes(actorId)) return null;
  const missing = frozen.signers.filter(({ signed }) => !signed);
  if (missing.length === 0)
    return (
      <Alert kind="success">
        {groupName === null
          ? t('conversation.signing.done', { name: firstName(otherName) })
          : t('conversation.signing.done_many')}
      </Alert>
    );
  if (missing.some(({ personId }) => personId === actorId))
    return (
      <Alert kind="info">{t('conversation.signing.leader_first', { name: firstName(otherName) })}</Alert>
    );
  // In the leader's place signs who froze it: the leader, or who stood in for them.
  const other = missing.find((one) => one.side === 'leader' && side === 'leader');
  // A group of two has nobody to spare.
  const large = frozen.signers.filter((signer) => signer.side === 'employee').length > 2;
  return (
    <Alert kind="info">
      <p className="alert-text">
        {t('conversation.signing.waiting', {
          names: formatNames(
            missing.map(({ name }) => firstName(name)),
            language,
          ),
        })}
      </p>
      {other && <p className="alert-text">{t('deputies.turn', { name: other.name })}</p>}
      {groupName !== null && side === 'leader' && !other && (
        <p className="alert-text">{t(large ? 'group.cannot_sign' : 'group.cannot_sign_two')}</p>
      )}
    </Alert>
  );
}
