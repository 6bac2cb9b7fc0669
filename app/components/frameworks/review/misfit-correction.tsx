import { useTranslation } from 'react-i18next';
import { Form, Link, useNavigation } from 'react-router';
import type { Misfit } from '../../../domain/frameworks/review/fold-draft.server';
import { textOfCode } from '../../../i18n/text-of-code';
import { Alert } from '../../feedback/alert';
import { Button } from '../../form/button';
import { editInWords } from './edit-in-words';

type MisfitCorrectionProps = {
  misfit: Misfit;
  version: number;
  /** The address of the review, which takes corrections back. */
  at: string;
};

/** Which correction no longer fits, why, and the two ways on: take it back, or throw the review away. */
export function MisfitCorrection({ misfit, version, at }: MisfitCorrectionProps) {
  const { t } = useTranslation();
  const busy = useNavigation().formData?.get('kind') === 'undo';
  const { number, edit, why } = misfit;
  const what = edit ? editInWords(t, edit) : t('review.misfit.unreadable');
  return (
    <Alert kind="error" heading={t('review.misfit.title', { number })}>
      <p className="alert-text">{t('review.misfit.what', { number, what })}</p>
      {why && <p className="alert-text">{textOfCode(t, 'errors', why)}</p>}
      <p className="alert-text">{t('review.misfit.ways_on')}</p>
      <Form method="post" action={at} className="button-row">
        <input type="hidden" name="kind" value="undo" />
        <input type="hidden" name="version" value={version} />
        <Button busy={busy}>{t('review.misfit.undo', { number })}</Button>
        <Link to={`${at}/udgiv`}>{t('review.misfit.discard')}</Link>
      </Form>
    </Alert>
  );
}
