import { useTranslation } from 'react-i18next';
import { Icon } from '../icons/icon';

/** On what the reader has written and not shared. */
export function OnlyYouSee() {
  const { t } = useTranslation();
  return (
    <p className="only-you-see">
      <Icon name="lock" /> {t('conversation.talk.only_you_see')}
    </p>
  );
}
