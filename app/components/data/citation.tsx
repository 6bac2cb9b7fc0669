import { useTranslation } from 'react-i18next';

/** The sentence that a question comes from, word for word, and where it stands; unfolded on request. */
export function Citation({ sentence, where }: { sentence: string; where: string }) {
  const { t } = useTranslation();
  return (
    <details className="citation">
      <summary>{t('common.citation')}</summary>
      <figure>
        <blockquote>
          <p>{sentence}</p>
        </blockquote>
        <figcaption>{where}</figcaption>
      </figure>
    </details>
  );
}
