import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FileToImportSchema } from '../../domain/people-import/people-import.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FileField } from '../form/file-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** Takes the payroll system's file; nothing of it is saved yet. */
export function UploadForm({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(FileToImportSchema, answer);
  const { name, error, register } = form.field('file');
  return (
    <Form {...form.formProps} encType="multipart/form-data">
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <FileField
        name={name}
        error={error}
        register={register}
        label={t('people_import.upload.file')}
        hint={t('people_import.upload.hint')}
        accept=".csv,.txt,.tsv,text/csv"
        required
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('people_import.upload.submit')}</Button>
      </div>
    </Form>
  );
}
