import { useTranslation } from 'react-i18next';
import type { IndicatorRow } from '../../../domain/frameworks/review/structure.rules';
import { Button } from '../../form/button';
import { EditForm } from './edit-form';
import { Panel } from './panel';
import { PlaceFields } from './place-fields';
import { SeeInDocument } from './see-in-document';

/** An indicator, and making it what is expected of somebody. */
export function IndicatorPanel({ indicator, theme }: { indicator: IndicatorRow; theme: string }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('review.mark.indicator')} line={indicator.line}>
      <SeeInDocument />
      <p>{t('review.indicator.lead')}</p>
      <EditForm name="make-statement" kind="make-statement" fixed={{ indicator: indicator.id }}>
        {(form) => (
          <>
            <PlaceFields form={form} place={{ theme, group: null, role: 'alle' }} />
            <Button variant="secondary" busy={form.busy}>
              {t('review.indicator.submit')}
            </Button>
          </>
        )}
      </EditForm>
    </Panel>
  );
}
