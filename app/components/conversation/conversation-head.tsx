import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Badge } from '../feedback/badge';
import { firstName } from './first-name';

export type HeadConversation = {
  type: 'mus' | 'lus' | 'grus' | 'status';
  state: 'planned' | 'preparing' | 'in-talk' | 'summary' | 'signing' | 'signed' | 'closed' | 'cancelled';
  heldOn: string;
  employeeName: string;
  leaderName: string;
  shared: { employee: boolean; leader: boolean };
  signed: { employee: boolean; leader: boolean };
};

/** The strip at the top of a conversation: the two people, when, and how far each of them is. */
export function ConversationHead({ conversation }: { conversation: HeadConversation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { type, state, heldOn, employeeName, leaderName, shared, signed } = conversation;
  const where = (side: 'employee' | 'leader') => {
    if (signed[side]) return t('conversation.head.signed');
    if (state === 'signing') return t('conversation.head.to_sign');
    if (shared[side]) return t('conversation.head.shared');
    return state === 'preparing' ? t('conversation.head.preparing') : t('conversation.head.not_shared');
  };
  return (
    <section className="conversation-head" aria-label={t('conversation.head.label')}>
      <div className="conversation-head__what">
        <p className="conversation-head__title">
          {t('conversation.head.title', {
            type: t(`common.type.${type}`),
            employee: firstName(employeeName),
            leader: firstName(leaderName),
          })}
        </p>
        <p className="conversation-head__date">{formatDate(heldOn, language)}</p>
        <Badge kind={state === 'signed' ? 'success' : 'info'}>{t(`common.state.${state}`)}</Badge>
      </div>
      <dl className="conversation-head__people">
        <div>
          <dt>{employeeName}</dt>
          <dd>{where('employee')}</dd>
        </div>
        <div>
          <dt>{leaderName}</dt>
          <dd>{where('leader')}</dd>
        </div>
      </dl>
    </section>
  );
}
