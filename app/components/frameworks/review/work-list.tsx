import { useTranslation } from 'react-i18next';
import type { LeftOutRow } from '../../../domain/frameworks/review/structure.rules';
import { Alert } from '../../feedback/alert';
import { useReview } from './review-context';

/** The first sentence that somebody has to decide on after this place in the document; the first of all after the last. */
function nextUnsure(pieces: readonly LeftOutRow[], chosen: string | null): LeftOutRow | null {
  const unsure = pieces.filter(({ why }) => why === 'unsure');
  const at = pieces.find(({ id }) => id === chosen)?.start ?? -1;
  return unsure.find(({ id, start }) => start >= at && id !== chosen) ?? unsure[0] ?? null;
}

/** Leads to the next sentence that waits for a decision; nothing where none does. */
export function NextUnsure({ className }: { className: string }) {
  const { t } = useTranslation();
  const { unsure, choose } = useReview();
  if (!unsure.next || unsure.atLast) return null;
  const { id } = unsure.next;
  return (
    <a
      className={className}
      href={`?valgt=${encodeURIComponent(id)}`}
      onClick={(event) => {
        event.preventDefault();
        choose(id);
      }}
    >
      {t(unsure.atOne ? 'review.unsure.next' : 'review.unsure.begin')}
    </a>
  );
}

/** What waits for a decision, said at the top of the page. */
export function WorkList() {
  const { t } = useTranslation();
  const { unsure } = useReview();
  if (unsure.count === 0) return <p className="work-list">{t('review.unsure.none')}</p>;
  return (
    <div className="work-list">
      <Alert kind="warning">
        <p className="alert-text">
          {t('review.unsure.count', { count: unsure.count })}{' '}
          {unsure.atLast ? t('review.unsure.last') : <NextUnsure className="work-list__next" />}
        </p>
      </Alert>
    </div>
  );
}

export type Unsure = {
  count: number;
  next: LeftOutRow | null;
  /** One of them is chosen; `atLast` where it is the only one. */
  atOne: boolean;
  atLast: boolean;
};

/** What waits for a decision, seen from what is chosen. */
export function unsureIn(pieces: readonly LeftOutRow[], chosen: string | null): Unsure {
  const unsure = pieces.filter(({ why }) => why === 'unsure');
  const atOne = unsure.some(({ id }) => id === chosen);
  return {
    count: unsure.length,
    next: nextUnsure(pieces, chosen),
    atOne,
    atLast: atOne && unsure.length === 1,
  };
}
