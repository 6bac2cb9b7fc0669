import { useTranslation } from 'react-i18next';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatNames } from '../dates/format';
import { Alert } from '../feedback/alert';
import type { FrozenSummary } from './frozen';

type TurnProps = { conversation: ConversationDescription; frozen: FrozenSummary };

/** Whose signature is waited for, in one sentence; nothing when it is one's own turn. */
export function Turn({ conversation, frozen }: TurnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { actorId, groupName, otherName } = conversation;
  if (frozen.turn.includes(actorId)) return null;
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
  return (
    <Alert kind="info">
      {t('conversation.signing.waiting', {
        names: formatNames(
          missing.map(({ name }) => firstName(name)),
          language,
        ),
      })}
    </Alert>
  );
}
