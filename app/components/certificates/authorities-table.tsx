import { useTranslation } from 'react-i18next';
import type { ListedAuthority } from '../../domain/signing/certificates/list-certificates.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDay } from '../dates/format';
import { RevocationState } from './revocation-state';

/** The organisation's own certificates, newest first. */
export function AuthoritiesTable({ authorities }: { authorities: readonly ListedAuthority[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('certificates.authorities')}
      rows={authorities}
      keyOf={({ serial }) => serial}
      columns={[
        { header: t('certificates.name'), rowHeader: true, cell: ({ name }) => name },
        { header: t('certificates.serial'), cell: ({ serial }) => <code>{serial}</code> },
        {
          header: t('certificates.validity'),
          cell: ({ validFrom, validTo }) =>
            t('certificates.from_to', {
              from: formatDay(validFrom, language),
              to: formatDay(validTo, language),
            }),
        },
        { header: t('certificates.count'), cell: ({ issued }) => issued },
        {
          header: t('certificates.state'),
          cell: (one) => (
            <RevocationState {...one} good={t(one.issues ? 'certificates.issues' : 'certificates.good')} />
          ),
        },
      ]}
    />
  );
}
