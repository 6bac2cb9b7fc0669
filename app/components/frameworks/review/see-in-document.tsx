import { useTranslation } from 'react-i18next';
import { useReview } from './review-context';
import { NextUnsure } from './work-list';

/** The way back to the sentence in the document, where the two do not stand side by side. */
export function SeeInDocument() {
  const { t } = useTranslation();
  const { showInDocument, here } = useReview();
  return (
    <p className="see-in-document">
      <a
        href={`${here}&vis=dokument`}
        onClick={(event) => {
          event.preventDefault();
          showInDocument();
        }}
      >
        {t('review.see_in_document')}
      </a>
      <NextUnsure className="see-in-document__unsure" />
    </p>
  );
}
