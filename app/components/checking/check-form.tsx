import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { DocumentToCheckSchema } from '../../domain/signing/verify-form.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FileField } from '../form/file-field';
import { useHydrated } from '../form/use-hydrated';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { DropArea } from './drop-area';

/** Takes a document to check: chosen, or dropped where scripts run. */
export function CheckForm({ answer, again }: { answer: FormAnswer; again: boolean }) {
  const { t } = useTranslation();
  const hydrated = useHydrated();
  const form = useSchemaForm(DocumentToCheckSchema, answer);
  const { name, error, register } = form.field('file');
  return (
    <Form {...form.formProps} encType="multipart/form-data">
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <DropArea>
        <FileField
          name={name}
          error={error}
          register={register}
          label={t('checking.file')}
          hint={t('checking.file_hint')}
          accept=".pdf,application/pdf"
          required
        />
        {hydrated && <p className="quiet">{t('checking.drop')}</p>}
      </DropArea>
      <p>{t('checking.nothing_kept')}</p>
      <div className="button-group">
        <Button variant={again ? 'secondary' : 'primary'} busy={form.busy}>
          {t('checking.submit')}
        </Button>
      </div>
      <p className="reading" role="status" aria-live="polite">
        {form.busy && t('checking.reading')}
      </p>
    </Form>
  );
}
