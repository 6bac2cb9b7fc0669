import { useTranslation } from 'react-i18next';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { Wanted } from '../../domain/conversations/talk/said-beforehand.server';
import { useLanguage } from '../../i18n/use-language';
import { formatNames } from '../dates/format';
import { Icon } from '../icons/icon';
import { talkName } from './talk-name';

type WantedByProps = {
  wanted: Wanted;
  conversation: ConversationDescription;
  /** What oneself is called; "Du" unless the screen is one that others look at too. */
  ownName?: string;
};

/** Who would like to talk about a theme; nothing where nobody has said so. */
export function WantedBy({ wanted, conversation, ownName }: WantedByProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const nameOf = talkName(conversation);
  const own = wanted.byYou ? [ownName ?? t('conversation.talk.you_subject')] : [];
  const names = [...own, ...wanted.by.map(({ name }) => nameOf(name))];
  if (names.length === 0) return null;
  return (
    <span className="wanted-by">
      <Icon name="flag" /> {t('conversation.talk.wanted_by', { names: formatNames(names, language) })}
    </span>
  );
}
