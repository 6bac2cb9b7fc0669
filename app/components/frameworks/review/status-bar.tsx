import { useTranslation } from 'react-i18next';
import type { FrameworkEdit } from '../../../domain/frameworks/review/edit.schema';
import { useLanguage } from '../../../i18n/use-language';
import { formatTime } from '../../dates/format';
import { Button } from '../../form/button';
import { Icon } from '../../icons/icon';
import { EditForm, useEditFetcher } from './edit-form';
import { editInWords } from './edit-in-words';
import { useReview } from './review-context';
import { NextUnsure } from './work-list';

export type LastEdit = { edit: FrameworkEdit; madeAt: Date; by: string | null; mine: boolean };

type StatusBarProps = {
  last: LastEdit | null;
  /** Something is chosen: the list of what waits, above it, may be out of sight. */
  atWork: boolean;
};

/** That each correction is saved, who made the last one, and taking it back. */
export function StatusBar({ last, atWork }: StatusBarProps) {
  const { t } = useTranslation();
  const { version } = useReview();
  const busy = useEditFetcher().state !== 'idle';
  return (
    <div className="save-status review-status">
      <span className="review-status__text" role="status" aria-live="polite">
        {/* Another element for another version: the same words are read out again. */}
        <span key={busy ? 'busy' : version}>
          {last && !busy && <Icon name="success" />}
          {busy ? t('common.save_status.saving') : <Saved last={last} />}
        </span>
      </span>
      {atWork && <NextUnsure className="review-status__unsure" />}
      {last && (
        <EditForm name="undo" kind="undo" className="review-status__undo">
          {(form) => (
            <Button variant="tertiary" busy={form.busy}>
              {t('review.undo', { what: editInWords(t, last.edit) })}
            </Button>
          )}
        </EditForm>
      )}
    </div>
  );
}

function Saved({ last }: { last: LastEdit | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!last) return t('review.saved_from_the_start');
  const time = formatTime(last.madeAt, language);
  if (last.mine || !last.by)
    return `${t('common.save_status.saved_at', { time })}. ${t('review.leave_any_time')}`;
  return t('review.other_saved', { name: last.by, time, what: editInWords(t, last.edit) });
}
