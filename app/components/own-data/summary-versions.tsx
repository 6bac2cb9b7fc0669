import { useTranslation } from 'react-i18next';
import type { OwnTalk } from '../../domain/privacy/own-data/own-talk.schema';
import { Listed, useDates } from './document-parts';

/** Each time the summary was locked: who signed it, with which reservation, and the sum of its document. */
export function SummaryVersions({ talk: { summaries, disclosures, filed } }: { talk: OwnTalk }) {
  const { t } = useTranslation();
  const { time } = useDates();
  return (
    <>
      {summaries.length > 0 && <h4>{t('own_data.file.talks.summaries')}</h4>}
      {summaries.map(({ number, frozenAt, voidedAt, voidReason, sha256, excerptSha256, signatures }) => (
        <div key={number}>
          <p>{t('own_data.file.talks.version', { number, at: time(frozenAt) })}</p>
          <ul>
            {voidedAt && (
              <li>
                {[t('own_data.file.talks.void', { at: time(voidedAt) }), voidReason]
                  .filter(Boolean)
                  .join(': ')}
              </li>
            )}
            {signatures.map(({ name, signedAt, reservation }) => (
              <li key={name}>
                {t('own_data.file.talks.signature', { name, at: time(signedAt) })}
                {reservation && `. ${t('own_data.file.talks.reservation', { text: reservation })}`}
              </li>
            ))}
            <li>
              {t('own_data.file.talks.sum')}: <code>{sha256}</code>
            </li>
            {excerptSha256 && (
              <li>
                {t('own_data.file.talks.excerpt_sum')}: <code>{excerptSha256}</code>
              </li>
            )}
          </ul>
        </div>
      ))}
      <Listed
        title={t('own_data.file.talks.disclosures')}
        items={disclosures.map(({ at, by, purpose }) =>
          t('own_data.file.talks.disclosure', { at: time(at), by, purpose: t(`hr.purpose.${purpose}`) }),
        )}
      />
      <Listed
        title={t('own_data.file.talks.filed')}
        items={filed.map(({ at, target }) => t('own_data.file.talks.filed_in', { at: time(at), target }))}
      />
    </>
  );
}
