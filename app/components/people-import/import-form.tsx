import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import type { describeImport } from '../../domain/people-import/import-draft.server';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { Checkbox } from '../form/checkbox';
import { ErrorSummary } from '../form/error-summary';
import type { FormAnswer } from '../form/use-schema-form';

type ImportFormProps = {
  preview: ReturnType<typeof describeImport>;
  /** Where columns and roles are chosen. */
  columns: string;
  answer: FormAnswer;
};

/** Carries out what the preview shows; only where nothing has to be mended and there is something to do. */
export function ImportForm({ preview, columns, answer }: ImportFormProps) {
  const { t } = useTranslation();
  const { state } = useNavigation();
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const { added, changed, ended, units } = preview.counts;
  const ready = preview.problems.shown.length === 0 && added + changed + ended + units > 0;
  const { employed } = preview;
  return (
    <Form method="post">
      <Refusal refused={answer && 'refused' in answer ? answer.refused : null} />
      <ErrorSummary errors={errors} />
      {ready && <input type="hidden" name="fingerprint" value={preview.fingerprint} />}
      {ready && preview.endsMany && (
        <>
          <Alert kind="warning" heading={t('people_import.preview.ends_many')}>
            {t('people_import.preview.ends_many_text', { ended, employed })}
          </Alert>
          <Checkbox
            name="endMany"
            label={t('people_import.preview.end_many', { count: ended })}
            error={errors.endMany}
            required
          />
        </>
      )}
      <div className="button-group">
        {ready && <Button busy={state !== 'idle'}>{t('people_import.preview.submit')}</Button>}
        <ButtonLink variant="secondary" to={columns}>
          {t('people_import.preview.back')}
        </ButtonLink>
        <ButtonLink variant="secondary" to="/personer/import">
          {t('people_import.preview.another')}
        </ButtonLink>
      </div>
    </Form>
  );
}
