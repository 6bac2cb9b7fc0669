import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Unreached } from '../../domain/notifications/undelivered.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';
import { Alert } from '../feedback/alert';

/** Above the list of people: whom mails do not reach, and that the mail server takes none. Nothing where all is well. */
export function Undelivered({ unreached, givenUp }: { unreached: Unreached[]; givenUp: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      {givenUp > 0 && (
        <Alert kind="warning" heading={t('people.undelivered.given_up', { count: givenUp })}>
          {t('people.undelivered.given_up_text')}
        </Alert>
      )}
      {unreached.length > 0 && (
        <Alert kind="warning" heading={t('people.undelivered.title', { count: unreached.length })}>
          <p>{t('people.undelivered.text')}</p>
          <ul>
            {unreached.map(({ personId, name, email, since }) => (
              <li key={personId}>
                <Link to={`/personer/${personId}/oplysninger`}>{name}</Link>
                {t('people.undelivered.one', { email, date: formatDay(since, language) })}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </>
  );
}
