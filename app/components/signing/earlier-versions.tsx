import { useTranslation } from 'react-i18next';
import type { EarlierSummary } from '../../domain/signing/earlier-summaries.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDateTime } from '../dates/format';

type EarlierVersionsProps = { conversationId: string; earlier: EarlierSummary[] };

/** What was locked and no longer holds: why, and the document as it was. Nothing where there is none. */
export function EarlierVersions({ conversationId, earlier }: EarlierVersionsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (earlier.length === 0) return null;
  return (
    <section className="earlier-versions" aria-labelledby="earlier-versions">
      <h2 id="earlier-versions">{t('conversation.signing.earlier_heading')}</h2>
      <p>{t('conversation.signing.earlier_text')}</p>
      <ul>
        {earlier.map(({ number, frozenAt, voidedAt, reason, excerpt }) => (
          <li key={number}>
            <a href={`/samtaler/${conversationId}/referat/${number}`}>
              {t('conversation.signing.earlier_one', { number, time: formatDateTime(frozenAt, language) })}
            </a>
            {excerpt && (
              <>
                {' · '}
                <a href={`/samtaler/${conversationId}/referat/${number}/uddrag`}>
                  {t('conversation.signing.earlier_excerpt', { number })}
                </a>
              </>
            )}
            <p>
              {reason
                ? t('conversation.signing.earlier_why', { time: formatDateTime(voidedAt, language), reason })
                : t('conversation.signing.earlier_undone', { time: formatDateTime(voidedAt, language) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
