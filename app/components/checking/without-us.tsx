import { useTranslation } from 'react-i18next';

/** As they are typed in; the same in every language. */
const COMMANDS = `mkdir tillid
certutil -N -d sql:tillid --empty-password
certutil -A -d sql:tillid -n organisation -t CT,C,C -i certifikat.pem
pdfsig -nssdir sql:tillid referat.pdf`;

/** How anybody checks a document with programs that are not ours, and the certificates for that. */
export function WithoutUs({ fingerprints }: { fingerprints: string[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="without-us">
      <h2 id="without-us">{t('checking.without_us')}</h2>
      <p>{t('checking.adobe')}</p>
      <p>{t('checking.pdfsig')}</p>
      <details className="unfold">
        <summary>{t('checking.command')}</summary>
        <pre className="commands">{COMMANDS}</pre>
      </details>
      {fingerprints.length > 0 && (
        <>
          <p>
            <a href="/certifikat.pem">{t('checking.certificates')}</a>
          </p>
          <p>
            <a href="/spaerreliste.pem">{t('checking.revoked')}</a>
          </p>
          <details className="unfold">
            <summary>{t('checking.fingerprints')}</summary>
            <p>{t('checking.fingerprints_lead')}</p>
            <ul>
              {fingerprints.map((fingerprint) => (
                <li key={fingerprint}>
                  <code className="breaks">{fingerprint}</code>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
