import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { Token } from '../../domain/provisioning/tokens.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDateTime, formatDay } from '../dates/format';
import { Button } from '../form/button';

/** The tokens of directories, the revoked ones too; those that are valid can be revoked. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('provisioning.list')}
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { header: t('provisioning.name_header'), rowHeader: true, cell: ({ name }) => name },
        {
          header: t('provisioning.created'),
          cell: ({ createdAt, createdBy }) =>
            t('provisioning.by', { date: formatDay(createdAt, language), name: createdBy }),
        },
        {
          header: t('provisioning.last_used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? formatDateTime(lastUsedAt, language) : t('provisioning.never'),
        },
        {
          header: t('provisioning.state'),
          cell: ({ id, name, revokedAt }) =>
            revokedAt ? (
              t('provisioning.revoked_on', { date: formatDay(revokedAt, language) })
            ) : (
              <Form method="post" action="/personer/provisionering">
                <Button
                  name="revoke"
                  value={id}
                  variant="secondary"
                  aria-label={t('provisioning.revoke_label', { name })}
                >
                  {t('provisioning.revoke')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
  );
}
