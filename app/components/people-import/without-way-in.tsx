import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { listWithoutWayIn } from '../../domain/people-import/without-way-in.server';
import { Table } from '../data/table';
import { ButtonLink } from '../form/button';

type WithoutWayInProps = { list: ReturnType<typeof listWithoutWayIn>; here: string };

/** Who cannot log in yet, and what to do about it. */
export function WithoutWayIn({ list: { total, people, more }, here }: WithoutWayInProps) {
  const { t } = useTranslation();
  const last = people.at(-1);
  return (
    <section aria-labelledby="way-in">
      <h2 id="way-in">{t('people_import.done.way_in_title')}</h2>
      {total === 0 ? (
        <p>{t('people_import.done.everybody')}</p>
      ) : (
        <>
          <p>{t('people_import.done.way_in_lead')}</p>
          <Table
            caption={t('people_import.done.way_in', { count: total })}
            rows={people}
            keyOf={({ id }) => id}
            columns={[
              {
                header: t('people_import.preview.person'),
                rowHeader: true,
                cell: ({ id, name }) => <Link to={`/personer/${id}`}>{name}</Link>,
              },
              { header: t('people_import.preview.email'), cell: ({ email }) => email },
            ]}
          />
          {more && last && (
            <ButtonLink variant="secondary" to={`${here}?efter=${encodeURIComponent(last.id)}`}>
              {t('people_import.done.more')}
            </ButtonLink>
          )}
        </>
      )}
    </section>
  );
}
