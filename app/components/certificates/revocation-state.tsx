import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IssuedCertificate } from '../../domain/signing/certificates/list-certificates.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDay } from '../dates/format';

type RevocationStateProps = Pick<IssuedCertificate, 'serial' | 'name' | 'revoked'> & {
  /** What it says of one that is not revoked. */
  good: string;
};

/** Whether a certificate is to be believed; from one that is, the way to revoking it. */
export function RevocationState({ serial, name, revoked, good }: RevocationStateProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (revoked)
    return t('certificates.revoked_on', {
      date: formatDay(revoked.revokedAt, language),
      reason: t(`certificates.reasons.${revoked.reason}`),
    });
  return (
    <>
      {good}{' '}
      <Link
        to={`/personer/certifikater/${serial}`}
        aria-label={t('certificates.revoke_label', { serial, name })}
      >
        {t('certificates.revoke')}
      </Link>
    </>
  );
}
