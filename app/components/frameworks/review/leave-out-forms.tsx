import { useTranslation } from 'react-i18next';
import { Button } from '../../form/button';
import { Select } from '../../form/select';
import { EditForm } from './edit-form';
import { More } from './panel';

/** What a sentence can be when it is no expectation; being unsure is no decision. */
export const REASONS = ['narrative', 'pull-quote', 'heading', 'furniture'] as const;

/** Where a sentence is no expectation: what it is instead. */
export function LeaveOutForms({ statement }: { statement: string }) {
  const { t } = useTranslation();
  return (
    <More title={t('review.leave_out.title')}>
      <EditForm name="leave-out" kind="leave-out" fixed={{ statement }}>
        {(form) => (
          <>
            <Select
              name="why"
              id={form.idOf('why')}
              label={t('review.leave_out.why')}
              options={REASONS.map((why) => ({ value: why, label: t(`review.mark.${why}`) }))}
              defaultValue={form.typed('why', 'narrative')}
            />
            <Button variant="secondary" busy={form.busy}>
              {t('review.leave_out.submit')}
            </Button>
          </>
        )}
      </EditForm>
      <p className="leave-out__or">{t('review.leave_out.indicator_lead')}</p>
      <EditForm name="make-indicator" kind="make-indicator" fixed={{ statement }}>
        {(form) => (
          <Button variant="secondary" busy={form.busy}>
            {t('review.leave_out.indicator')}
          </Button>
        )}
      </EditForm>
    </More>
  );
}
