import { useTranslation } from 'react-i18next';
import { Form, useLocation } from 'react-router';
import { useLanguage } from '../../i18n/use-language';
import { Icon } from '../icons/icon';

/** Changes to the other language and comes back to the page. Works without scripts. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const other = useLanguage() === 'da' ? 'en' : 'da';
  return (
    <Form method="post" action="/sprog" preventScrollReset>
      <input type="hidden" name="til" value={`${pathname}${search}`} />
      <button type="submit" name="language" value={other} className="head__action" lang={other}>
        <Icon name="language" />
        {t('common.other_language')}
      </button>
    </Form>
  );
}
