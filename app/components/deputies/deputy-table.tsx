import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Deputyship } from '../../domain/deputies/list-deputies.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDate } from '../dates/format';
import { Empty } from '../feedback/empty';
import { Button } from '../form/button';

type DeputyTableProps = {
  deputies: Deputyship[];
  /** Says whose each of them is, where they are of several leaders. */
  ofAll?: boolean;
};

/** Who stands in for whom, now and later, each with the way to end it. */
export function DeputyTable({ deputies, ofAll }: DeputyTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const whose = { header: t('deputies.leader'), cell: ({ leader }: Deputyship) => leader };
  return (
    <section aria-labelledby="deputies">
      <h2 id="deputies">{t('deputies.heading')}</h2>
      {deputies.length === 0 ? (
        <Empty>{t('deputies.none')}</Empty>
      ) : (
        <Table
          caption={t('deputies.heading')}
          hideCaption
          rows={deputies}
          keyOf={({ id }) => id}
          columns={[
            { header: t('deputies.deputy'), rowHeader: true, cell: ({ deputy }) => deputy },
            ...(ofAll ? [whose] : []),
            { header: t('deputies.from'), cell: ({ startsOn }) => formatDate(startsOn, language) },
            { header: t('deputies.to'), cell: ({ endsOn }) => formatDate(endsOn, language) },
            {
              header: t('deputies.end'),
              cell: ({ id, deputy, leader }) => (
                <Form method="post">
                  <input type="hidden" name="id" value={id} />
                  <Button
                    variant="secondary"
                    name="intent"
                    value="end"
                    aria-label={t('deputies.end_label', { deputy, leader })}
                  >
                    {t('deputies.end')}
                  </Button>
                </Form>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
