import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Hold } from '../../domain/privacy/holds/holds.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDay } from '../dates/format';
import { Button } from '../form/button';

/** The holds that stand, each with the way to lift it. */
export function HoldsTable({ holds }: { holds: readonly Hold[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('holds.caption')}
      rows={holds}
      keyOf={({ id }) => id}
      columns={[
        { header: t('holds.person'), rowHeader: true, cell: ({ name }) => name },
        { header: t('holds.reference'), cell: ({ reference }) => reference },
        { header: t('holds.since'), cell: ({ placedAt }) => formatDay(placedAt, language) },
        { header: t('holds.by'), cell: ({ placedBy }) => placedBy },
        {
          header: t('holds.lift'),
          cell: ({ id, name, reference }) => (
            <Form method="post" action={`?ophaev=${id}`}>
              <Button variant="secondary" aria-label={t('holds.lift_label', { name, reference })}>
                {t('holds.lift')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
