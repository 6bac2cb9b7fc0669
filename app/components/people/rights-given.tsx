import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Grant } from '../../domain/access/access.rules';
import { Table } from '../data/table';
import { Button } from '../form/button';

/** The rights that somebody has, each with the button that takes it away. */
export function RightsGiven({ grants }: { grants: readonly Grant[] }) {
  const { t } = useTranslation();
  if (grants.length === 0) return <p>{t('person.rights.none')}</p>;
  const name = (grant: Grant) => t(`people.grant.${grant}`);
  return (
    <Table
      caption={t('person.rights.title')}
      hideCaption
      rows={grants}
      keyOf={(grant) => grant}
      columns={[
        { header: t('person.rights.which'), rowHeader: true, cell: name },
        {
          header: t('person.rights.take'),
          cell: (grant) => (
            <Form method="post">
              <input type="hidden" name="intent" value="take" />
              <input type="hidden" name="grant" value={grant} />
              <Button variant="secondary" aria-label={t('person.rights.take_label', { grant: name(grant) })}>
                {t('person.rights.take')}
              </Button>
            </Form>
          ),
        },
      ]}
    />
  );
}
