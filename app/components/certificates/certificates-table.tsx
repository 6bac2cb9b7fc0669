import { useTranslation } from 'react-i18next';
import type { IssuedCertificate } from '../../domain/signing/certificates/list-certificates.server';
import { useLanguage } from '../../i18n/use-language';
import { Table } from '../data/table';
import { formatDateTime } from '../dates/format';
import { RevocationState } from './revocation-state';

/** The certificates that people have signed with, newest first. */
export function CertificatesTable({ certificates }: { certificates: readonly IssuedCertificate[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Table
      caption={t('certificates.issued')}
      rows={certificates}
      keyOf={({ serial }) => serial}
      columns={[
        { header: t('certificates.name'), rowHeader: true, cell: ({ name }) => name },
        { header: t('certificates.serial'), cell: ({ serial }) => <code>{serial}</code> },
        {
          header: t('certificates.when'),
          cell: ({ issuedAt }) => formatDateTime(issuedAt, language),
        },
        { header: t('certificates.by'), cell: ({ authority }) => authority },
        {
          header: t('certificates.state'),
          cell: (one) => <RevocationState {...one} good={t('certificates.good')} />,
        },
      ]}
    />
  );
}
