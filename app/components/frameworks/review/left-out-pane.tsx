import { useTranslation } from 'react-i18next';
import type { LeftOutRow } from '../../../domain/frameworks/review/structure.rules';
import { Empty } from '../../feedback/empty';
import { LeftOutPanel } from './left-out-panel';

/** What one has to look at comes first, what is nothing but form last. */
const ORDER: readonly LeftOutRow['why'][] = ['unsure', 'narrative', 'pull-quote', 'heading', 'furniture'];

type LeftOutPaneProps = { pieces: LeftOutRow[]; language: 'da' | 'en'; chosen: string | null };

/** What is no statement, and why; under the chosen one, what else it could be. */
export function LeftOutPane({ pieces, language, chosen }: LeftOutPaneProps) {
  const { t } = useTranslation();
  if (pieces.length === 0) return <Empty>{t('review.left_out.empty')}</Empty>;
  return (
    <>
      <p>{t('review.left_out.lead')}</p>
      {ORDER.map((why) => {
        const these = pieces.filter((piece) => piece.why === why);
        if (these.length === 0) return null;
        return (
          <section key={why} className="structure-theme" aria-labelledby={`why-${why}`}>
            <h3 id={`why-${why}`}>
              {t(`frameworks.why.${why}`)}{' '}
              <span className="quiet">{t('frameworks.left_out_count', { count: these.length })}</span>
            </h3>
            <ul className="structure-rows">
              {these.map((piece) => (
                <li key={piece.id} className="structure-row">
                  <div className="structure-row__line structure-row__line--plain">
                    <a
                      href={`?valgt=${encodeURIComponent(piece.id)}`}
                      data-piece={piece.id}
                      aria-current={piece.id === chosen ? 'true' : undefined}
                    >
                      <span lang={language}>{piece.text}</span>
                    </a>
                  </div>
                  {piece.id === chosen && <LeftOutPanel piece={piece} />}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
