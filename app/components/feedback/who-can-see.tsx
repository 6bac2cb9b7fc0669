import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/use-language';
import { formatNames } from '../dates/format';
import { Icon } from '../icons/icon';

/** The others who can see a part: ['Anne'] is "Dig og Anne". `besides` is a sentence on who else can, and when. */
export type Who = 'only-you' | readonly string[] | { people: readonly string[]; besides: string };

/** The label beside every part that is not for everybody. */
export function WhoCanSee({ who, id }: { who: Who; id?: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const people = who === 'only-you' ? [] : 'people' in who ? who.people : who;
  const onlyYou = people.length === 0;
  return (
    <span className="who-can-see" id={id}>
      <Icon name={onlyYou ? 'lock' : 'persons'} />
      <span className="sr-only">{t('common.who_can_see.label')} </span>
      {onlyYou
        ? t('common.who_can_see.only_you')
        : formatNames([t('common.who_can_see.you'), ...people], language)}
      {who !== 'only-you' && 'besides' in who && `. ${who.besides}`}
    </span>
  );
}
