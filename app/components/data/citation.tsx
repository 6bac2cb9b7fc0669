import { useTranslation } from 'react-i18next';

/** The sentence that a question comes from, word for word, and where it stands; unfolded on request. */
export function Citation({
  sentence,
  where,
  language,
}: {
  sentence: string;
  where: string;
  language?: 'da' | 'en';
}) {
  const { t } = useTranslation();
  return (
    <details className="citation">
      <summary>{t('common.citation')}</summary>
      <figure>
        <blockquote lang={language}>
          <p>{sentence}</p>
        </blockquote>
        <figcaption>{where}</figcaption>
      </figure>
    </details>
  );
}
