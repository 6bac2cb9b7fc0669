import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ListedPerson } from '../../domain/people/list-people.server';
import { Table } from '../data/table';
import { Badge } from '../feedback/badge';

type PeopleTableProps = {
  people: ListedPerson[];
  roles: { id: string; name: string }[];
};

/** One page of people: where they work, as what, and under whom. */
export function PeopleTable({ people, roles }: PeopleTableProps) {
  const { t } = useTranslation();
  const roleName = (id: string | null) => roles.find((role) => role.id === id)?.name ?? id ?? '';
  return (
    <Table
      caption={t('people.list', { count: people.length })}
      dense
      rows={people}
      keyOf={(person) => person.id}
      columns={[
        {
          header: t('people.name'),
          rowHeader: true,
          cell: ({ id, name, title, disabled }) => (
            <>
              <Link to={`/personer/${id}`}>{name}</Link>{' '}
              {disabled && <Badge kind="neutral">{t('person.state.closed')}</Badge>}
              {title && <span className="table-aside">{title}</span>}
            </>
          ),
        },
        { header: t('people.email'), cell: ({ email }) => email },
        { header: t('people.unit'), cell: ({ unit }) => unit ?? t('people.no_employment') },
        { header: t('people.role'), cell: ({ role }) => roleName(role) },
        { header: t('people.leader'), cell: ({ leader }) => leader ?? t('common.none') },
        {
          header: t('people.grants'),
          cell: ({ grants }) =>
            grants.map((grant) => t(`people.grant.${grant}`)).join(', ') || t('common.none'),
        },
      ]}
    />
  );
}
