import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonRead } from '../../domain/people/read-person.server';
import { useLanguage } from '../../i18n/use-language';
import { DefinitionList } from '../data/definition-list';
import { formatDate } from '../dates/format';
import { Alert } from '../feedback/alert';
import { Badge } from '../feedback/badge';
import { EmploymentHistory } from './employment-history';

type PersonFactsProps = { person: PersonRead; roles: { id: string; name: string }[] };

/** All that an administrator knows of a person, each part with the way to where it is changed. */
export function PersonFacts({ person, roles }: PersonFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { today, leaves, grants, requests, login, reports, latest } = person;
  const at = (page: string) => `/personer/${person.id}/${page}`;
  const leaving = latest?.endsOn != null;
  const away = leaves.some(({ startsOn, endsOn }) => startsOn <= today && (endsOn ?? today) >= today);
  return (
    <>
      <p>
        {person.left && <Badge kind="neutral">{t('person.state.left')}</Badge>}{' '}
        {away && <Badge kind="info">{t('person.state.away')}</Badge>}{' '}
        {login.disabled && <Badge kind="warning">{t('person.state.closed')}</Badge>}
      </p>
      <DefinitionList
        items={[
          { term: t('people.email'), description: person.email },
          { term: t('person.employee_number'), description: person.employeeNumber ?? t('common.none') },
        ]}
      />
      <p>
        <Link to={at('oplysninger')}>{t('person.edit.details')}</Link>
      </p>
      <Part id="employment" title={t('person.employment')}>
        <EmploymentHistory person={person} roles={roles} />
        <p>
          <Link to={at('ansaettelse')}>
            {t(person.current || (latest && !person.left) ? 'person.edit.change' : 'person.edit.begin')}
          </Link>
          {latest && (
            <>
              {' · '}
              <Link to={at('fratraedelse')}>{t('person.edit.last_day')}</Link>
            </>
          )}
        </p>
      </Part>
      {reports.length > 0 && (
        <Part id="reports" title={t('person.reports')}>
          {leaving && <Alert kind="warning">{t('person.reports_left', { count: reports.length })}</Alert>}
          <ul>
            {reports.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/personer/${id}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part id="leave" title={t('person.leave.title')}>
        {leaves.length > 0 ? (
          <ul>
            {leaves.map(({ id, startsOn, endsOn }) => (
              <li key={id}>
                {`${t('person.from')} ${formatDate(startsOn, language)}. `}
                {endsOn ? `${t('person.to')} ${formatDate(endsOn, language)}.` : `${t('person.open_end')}.`}
              </li>
            ))}
          </ul>
        ) : (
          <p>{t('person.leave.none')}</p>
        )}
        <p>
          <Link to={at('orlov')}>{t('person.edit.leave')}</Link>
        </p>
      </Part>
      <Part id="rights" title={t('person.rights.title')}>
        <p>{grants.map((grant) => t(`people.grant.${grant}`)).join(', ') || t('person.rights.none')}</p>
        {requests.length > 0 && (
          <p>
            {t('person.rights.requests')}:{' '}
            {requests.map(({ grant }) => t(`people.grant.${grant}`)).join(', ')}
          </p>
        )}
        <p>
          <Link to={at('rettigheder')}>{t('person.edit.rights')}</Link>
        </p>
      </Part>
      <Part id="login" title={t('person.login.title')}>
        <LoginState person={person} />
        <p>
          <Link to={at('login')}>{t('person.edit.login')}</Link>
        </p>
      </Part>
    </>
  );
}

/** Whether the person can log in, in a sentence or two. */
export function LoginState({ person: { left, login } }: { person: PersonRead }) {
  const { t } = useTranslation();
  const state = login.disabled ? 'closed' : left ? 'left' : 'open';
  return (
    <p>
      {t(`person.login.${state}`)} {login.mustChange && t('person.login.must_change')}
    </p>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
