import { useTranslation } from 'react-i18next';
import { Pager } from '../../components/audit/pager';
import { AuthoritiesTable } from '../../components/certificates/authorities-table';
import { CertificatesTable } from '../../components/certificates/certificates-table';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { afterIn } from '../../domain/signing/certificates/certificates.schema';
import {
  listAuthorities,
  listCertificates,
} from '../../domain/signing/certificates/list-certificates.server';
import { answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/certificates';

const HERE = '/personer/certifikater';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const after = afterIn(args.url.searchParams);
    const { certificates, next } = listCertificates(ctx, after);
    return {
      authorities: listAuthorities(ctx.db),
      certificates,
      older: next && `${HERE}?til=${next.issuedAt.getTime()}&efter=${next.serial}`,
      first: after === null,
      revoked: args.url.searchParams.has('gjort'),
    };
  });
}

/** What the organisation has issued, for its administrators: who and when, never what was signed. */
export default function Certificates({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { authorities, certificates, older, first, revoked } = loaderData;
  return (
    <>
      <Breadcrumb
        items={[{ to: '/personer', label: t('people.title') }, { label: t('certificates.title') }]}
      />
      <PageTitle lead={t('certificates.lead')}>{t('certificates.title')}</PageTitle>
      {revoked && (
        <Alert kind="success" role="status">
          {t('certificates.revoked')}
        </Alert>
      )}
      {authorities.length === 0 ? (
        <Empty>{t('certificates.none')}</Empty>
      ) : (
        <>
          <p>{t('certificates.authorities_text')}</p>
          <AuthoritiesTable authorities={authorities} />
          <ul className="nobullet-list">
            <li>
              <a href="/certifikat.pem">{t('certificates.download')}</a>
            </li>
            <li>
              <a href="/spaerreliste.pem">{t('certificates.download_crl')}</a>
            </li>
          </ul>
          {certificates.length > 0 && <CertificatesTable certificates={certificates} />}
        </>
      )}
      <Pager
        label={t('certificates.pages')}
        older={older ? { to: older, label: t('certificates.older') } : null}
        newest={first ? null : { to: HERE, label: t('certificates.newest') }}
      />
    </>
  );
}
