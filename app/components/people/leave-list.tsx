import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import type { PersonRead } from '../../domain/people/read-person.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { Button } from '../form/button';

/** The leaves of a person, each with the way to correct it and to take it back. */
export function LeaveList({ leaves }: { leaves: PersonRead['leaves'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (leaves.length === 0) return <p>{t('person.leave.none')}</p>;
  return (
    <Table
      caption={t('person.leave.title')}
      hideCaption
      rows={leaves}
      keyOf={({ id }) => id}
      columns={[
        {
          header: t('person.from'),
          rowHeader: true,
          cell: ({ startsOn }) => formatDate(startsOn, language),
        },
        {
          header: t('person.to'),
          cell: ({ endsOn }) => (endsOn ? formatDate(endsOn, language) : t('person.open_end')),
        },
        {
          header: t('person.leave.edit'),
          cell: ({ id, startsOn }) => (
            <Link
              to={`?ret=${id}`}
              aria-label={t('person.leave.edit_label', { date: formatDate(startsOn, language) })}
            >
              {t('person.leave.edit')}
            </Link>
          ),
        },
        {
          header: t('person.leave.remove'),
          cell: ({ id, startsOn }) => (
            <Form method="post" action={`?fjern=${id}`}>
              <Button
                variant="secondary"
                aria-label={t('person.leave.remove_label', { date: formatDate(startsOn, language) })}
              >
                {t('person.leave.remove')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
