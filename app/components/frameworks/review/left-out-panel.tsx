import { useTranslation } from 'react-i18next';
import type { LeftOutRow } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { Select } from '../../form/select';
import { AddForm } from './add-form';
import { EditForm } from './edit-form';
import { REASONS } from './leave-out-forms';
import { Panel } from './panel';
import { stretchOf } from './passage';
import { useReview } from './review-context';
import { SeeInDocument } from './see-in-document';

/** A passage that was left out: it becomes a statement, all of it or a part, or is told apart for what it is. */
export function LeftOutPanel({ piece }: { piece: LeftOutRow }) {
  const { t } = useTranslation();
  const { passages } = useReview();
  const stretch = stretchOf(passages, piece.id);
  const reasons = REASONS.filter((why) => why !== piece.why);
  return (
    <Panel title={t(`review.mark.${piece.why}`)} line={piece.line}>
      <SeeInDocument />
      {stretch && <AddForm name="add-left-out" stretch={stretch} start={piece.start} />}
      <EditForm name="why" kind="leave-out" fixed={{ statement: piece.id }} className="piece-panel__next">
        {(form) => (
          <>
            <Select
              name="why"
              id={form.idOf('why')}
              label={t(piece.why === 'unsure' ? 'review.left_out.is' : 'review.left_out.is_rather')}
              options={reasons.map((why) => ({ value: why, label: t(`review.mark.${why}`) }))}
            />
            <Button variant="secondary" busy={form.busy}>
              {t('review.left_out.submit')}
            </Button>
          </>
        )}
      </EditForm>
    </Panel>
  );
}
