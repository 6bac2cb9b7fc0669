import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { TalkSection } from '../../domain/conversations/talk/describe-talk.server';
import type { Screen } from '../../domain/conversations/talk/said-beforehand.server';
import { useLanguage } from '../../i18n/use-language';
import { formatNames } from '../dates/format';
import { talkName } from './talk-name';

type NotSharedProps = { conversation: ConversationDescription; section: TalkSection; screen: Screen };

/** Who has not shared yet, said once a page; on one's own screen, how to share what one has written. */
export function NotShared({ conversation, section, screen }: NotSharedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = talkName(conversation);
  const names = section.others.filter(({ shared }) => !shared).map(({ name }) => nameOf(name));
  const mine = screen === 'own' && section.mayShare;
  if (names.length === 0 && !mine) return null;
  return (
    <p className="talk-unshared">
      {names.length > 0 && (
        <span>{t('conversation.talk.not_shared', { names: formatNames(names, language) })} </span>
      )}
      {mine && (
        <span>
          {t('conversation.talk.own_not_shared')}{' '}
          <Link to={`${stepAddress(conversation.id, 'preparation')}/del`}>
            {t('conversation.talk.share_now')}
          </Link>
        </span>
      )}
    </p>
  );
}
