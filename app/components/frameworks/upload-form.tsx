import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { PasteSchema, uploadSchema } from '../../domain/frameworks/framework.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FileField } from '../form/file-field';
import { TextArea } from '../form/text-area';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

const ENDINGS = '.docx,.pdf,.md,.markdown,.txt,.html,.htm,.json';

type UploadFormProps = {
  /** In bytes: what the reader takes. */
  limit: number;
  answer: FormAnswer;
  /** Reading is what one does here: nothing has been read yet. */
  primary: boolean;
};

/** Takes the organisation's own document, as a file or as text. */
export function UploadForm({ limit, answer, primary }: UploadFormProps) {
  const { t } = useTranslation();
  const pasted = answer?.values?.text !== undefined;
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t('frameworks.upload.title')}</h2>
      <p>{t('frameworks.upload.lead')}</p>
      <FileForm limit={limit} answer={pasted ? undefined : answer} primary={primary} />
      <PasteForm answer={pasted ? answer : undefined} />
    </section>
  );
}

function FileForm({ limit, answer, primary }: UploadFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(uploadSchema(limit), answer);
  const { name, error, register } = form.field('document');
  return (
    <Form {...form.formProps} encType="multipart/form-data">
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <FileField
        name={name}
        error={error}
        register={register}
        label={t('frameworks.upload.document')}
        hint={t('frameworks.upload.hint', { size: limit / 1_000_000 })}
        accept={ENDINGS}
        required
      />
      <div className="button-group">
        <Button variant={primary ? 'primary' : 'secondary'} busy={form.busy}>
          {t('frameworks.upload.submit')}
        </Button>
      </div>
    </Form>
  );
}

function PasteForm({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(PasteSchema, answer);
  return (
    <details className="unfold paste" open={answer !== undefined || undefined}>
      <summary>{t('frameworks.upload.paste')}</summary>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <TextField {...form.field('name')} label={t('frameworks.upload.paste_name')} required />
        <TextArea
          {...form.field('text')}
          label={t('frameworks.upload.paste_text')}
          hint={t('frameworks.upload.paste_hint')}
          rows={8}
          required
        />
        <div className="button-group">
          <Button variant="secondary" busy={form.busy}>
            {t('frameworks.upload.paste_submit')}
          </Button>
        </div>
      </Form>
    </details>
  );
}
