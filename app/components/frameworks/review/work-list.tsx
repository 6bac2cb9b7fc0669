import { useTranslation } from 'react-i18next';
import type { LeftOutRow } from '../../../domain/frameworks/review/structure.rules';
import { Alert } from '../../feedback/alert';

/** The first sentence that somebody has to decide on after this place in the document; the first of all after the last. */
export function nextUnsure(pieces: readonly LeftOutRow[], chosen: string | null): LeftOutRow | null {
  const unsure = pieces.filter(({ why }) => why === 'unsure');
  const at = pieces.find(({ id }) => id === chosen)?.start ?? -1;
  return unsure.find(({ id, start }) => start >= at && id !== chosen) ?? unsure[0] ?? null;
}

type WorkListProps = { pieces: LeftOutRow[]; chosen: string | null; onChoose: (id: string) => void };

/** What waits for a decision, one at a time. */
export function WorkList({ pieces, chosen, onChoose }: WorkListProps) {
  const { t } = useTranslation();
  const count = pieces.filter(({ why }) => why === 'unsure').length;
  const next = nextUnsure(pieces, chosen);
  if (!next) return <p className="work-list work-list--done">{t('review.unsure.none')}</p>;
  const atLast = count === 1 && next.id === chosen;
  return (
    <div className="work-list">
      <Alert kind="warning">
        <p className="alert-text">
          {t('review.unsure.count', { count })}{' '}
          {atLast ? (
            t('review.unsure.last')
          ) : (
            <a
              href={`?valgt=${encodeURIComponent(next.id)}`}
              onClick={(event) => {
                event.preventDefault();
                onChoose(next.id);
              }}
            >
              {t(
                pieces.some(({ id, why }) => id === chosen && why === 'unsure')
                  ? 'review.unsure.next'
                  : 'review.unsure.begin',
              )}
            </a>
          )}
        </p>
      </Alert>
    </div>
  );
}
