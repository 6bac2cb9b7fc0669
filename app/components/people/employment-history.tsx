import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PersonRead } from '../../domain/people/read-person.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { Badge } from '../feedback/badge';

type EmploymentHistoryProps = { person: PersonRead; roles: { id: string; name: string }[] };

/** Where somebody has worked, works and is to work, the newest first. */
export function EmploymentHistory({ person, roles }: EmploymentHistoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (person.employments.length === 0) return <p>{t('person.no_history')}</p>;
  const roleName = (id: string) => roles.find((role) => role.id === id)?.name ?? id;
  return (
    <Table
      caption={t('person.history')}
      hideCaption
      dense
      rows={person.employments}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('person.from'),
          rowHeader: true,
          cell: ({ id, startsOn }) => (
            <>
              {formatDate(startsOn, language)}{' '}
              {id === person.current?.id && <Badge kind="success">{t('person.now')}</Badge>}
              {startsOn > person.today && <Badge kind="info">{t('person.planned')}</Badge>}
            </>
          ),
        },
        {
          header: t('person.to'),
          cell: ({ endsOn }) => (endsOn ? formatDate(endsOn, language) : t('person.open_end')),
        },
        { header: t('people.unit'), cell: ({ unit }) => unit },
        { header: t('people.job'), cell: ({ title }) => title },
        { header: t('people.role'), cell: ({ role }) => roleName(role) },
        {
          header: t('people.leader'),
          cell: ({ leaderId, leader }) =>
            leaderId ? <Link to={`/personer/${leaderId}`}>{leader}</Link> : t('common.none'),
        },
      ]}
    />
  );
}
