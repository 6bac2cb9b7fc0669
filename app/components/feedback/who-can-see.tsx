import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatNames } from '../dates/format';
import { Icon } from '../icons/icon';

/** The label beside every part that is not for everybody. `who` are the others who can see it: ['Anne'] is "Dig og Anne". */
export function WhoCanSee({ who, id }: { who: readonly string[] | 'only-you'; id?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const onlyYou = who === 'only-you' || who.length === 0;
  return (
    <span className="who-can-see" id={id}>
      <Icon name={onlyYou ? 'lock' : 'persons'} />
      <span className="sr-only">{t('common.who_can_see.label')} </span>
      {onlyYou
        ? t('common.who_can_see.only_you')
        : formatNames([t('common.who_can_see.you'), ...who], language)}
    </span>
  );
}
