import { useTranslation } from 'react-i18next';

type Cited = { sentence: string; where: string; language?: 'da' | 'en' };

/** The sentence that a question comes from, word for word, and where it stands; unfolded on request. */
export function Citation(cited: Cited) {
  const { t } = useTranslation();
  return (
    <details className="citation">
      <summary>{t('common.citation')}</summary>
      <CitedFigure {...cited} />
    </details>
  );
}

export function CitedFigure({ sentence, where, language }: Cited) {
  return (
    <figure>
      <blockquote lang={language}>
        <p>{sentence}</p>
      </blockquote>
      <figcaption>{where}</figcaption>
    </figure>
  );
}
