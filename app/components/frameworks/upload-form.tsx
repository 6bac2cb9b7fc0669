import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { uploadSchema } from '../../domain/frameworks/framework.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FileField } from '../form/file-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** Takes the organisation's own document; `limit` in bytes is what the reader takes. */
export function UploadForm({ limit, answer }: { limit: number; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(uploadSchema(limit), answer);
  const { name, error, register } = form.field('document');
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t('frameworks.upload.title')}</h2>
      <Form {...form.formProps} encType="multipart/form-data">
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <FileField
          name={name}
          error={error}
          register={register}
          label={t('frameworks.upload.document')}
          hint={t('frameworks.upload.hint', { size: limit / 1_000_000 })}
          accept=".md,.markdown,.txt,.html,.htm,text/markdown,text/plain,text/html"
          required
        />
        <div className="button-group">
          <Button busy={form.busy}>{t('frameworks.upload.submit')}</Button>
        </div>
      </Form>
    </section>
  );
}
