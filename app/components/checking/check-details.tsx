import { useTranslation } from 'react-i18next';
import type { CheckedDocument } from '../../domain/signing/verify-document.rules';
import { plain } from '../../i18n/verification-words';
import { DefinitionList } from '../data/definition-list';

/** For who wants to compare by hand: sums and serial numbers. */
export function CheckDetails({ verification }: Pick<CheckedDocument, 'verification'>) {
  const { t } = useTranslation();
  const { sha256, size, summary, signatures } = verification;
  const certificates = signatures.flatMap(({ field, signer }) => (signer ? [{ field, ...signer }] : []));
  return (
    <details className="unfold">
      <summary>{t('checking.details')}</summary>
      <DefinitionList
        items={[
          { term: t('checking.sha256'), description: <code className="breaks">{sha256}</code> },
          { term: t('checking.size'), description: t('checking.bytes', { count: size }) },
          ...(summary
            ? [{ term: t('checking.document'), description: `${plain(summary.id)}, ${summary.version}` }]
            : []),
          ...certificates.map(({ field, name, serialNumber, issuer }) => ({
            term: t('checking.certificate_of', { name: `${plain(name)} (${plain(field)})` }),
            description: (
              <span className="breaks">
                {t('checking.issued_by', { serial: plain(serialNumber), issuer: plain(issuer) })}
              </span>
            ),
          })),
        ]}
      />
    </details>
  );
}
