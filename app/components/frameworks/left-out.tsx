import { useTranslation } from 'react-i18next';
import type { Framework } from 'templates/framework.schema';
import { Badge } from '../feedback/badge';

type Piece = { text: string; why: Framework['leftOut'][number]['why']; line: number };

/** What of the document did not become statements, and why; what the reader was unsure of comes first. */
export function LeftOut({ pieces, language }: { pieces: Piece[]; language: 'da' | 'en' }) {
  const { t } = useTranslation();
  const unsure = pieces.filter(({ why }) => why === 'unsure');
  const sure = pieces.filter(({ why }) => why !== 'unsure');
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">{t('frameworks.left_out')}</h2>
      <p>{t('frameworks.left_out_lead')}</p>
      <details className="unfold">
        <summary>{t('frameworks.left_out_count', { count: pieces.length })}</summary>
        <ul className="nobullet-list statements">
          {[...unsure, ...sure].map(({ text, why, line }) => (
            <li key={`${line} ${text}`}>
              <span lang={language}>{text}</span>
              <span className="statements__marks">
                <Badge kind={why === 'unsure' ? 'warning' : 'neutral'}>{t(`frameworks.why.${why}`)}</Badge>
                <span className="quiet">{t('frameworks.line', { line })}</span>
              </span>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
