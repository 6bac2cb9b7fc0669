import { useTranslation } from 'react-i18next';
import type { Framework } from 'templates/framework.schema';

type Why = Framework['leftOut'][number]['why'];
type Piece = { text: string; why: Why; line: number };

/** What may have been meant comes first, what is nothing but form last. */
const REASONS: readonly Why[] = ['unsure', 'narrative', 'pull-quote', 'heading', 'furniture'];

/** What of the document did not become statements, and why. */
export function LeftOut({ pieces, language }: { pieces: Piece[]; language: 'da' | 'en' }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{t('frameworks.left_out')}</h2>
      <p>{t('frameworks.left_out_lead')}</p>
      {REASONS.map((why) => {
        const these = pieces.filter((piece) => piece.why === why);
        if (these.length === 0) return null;
        return (
          <details className="unfold" key={why}>
            <summary>
              {t(`frameworks.why.${why}`)}{' '}
              <span className="quiet">{t('frameworks.left_out_count', { count: these.length })}</span>
            </summary>
            <ul className="nobullet-list statements">
              {these.map(({ text, line }) => (
                <li key={`${line} ${text}`}>
                  <span lang={language}>{text}</span>{' '}
                  <span className="quiet">{t('frameworks.line', { line })}</span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
