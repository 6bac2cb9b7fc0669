import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
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
  /** In bytes: what the reader takes of a Word document or a PDF, and of a text. */
  limits: { file: number; text: number };
  answer: FormAnswer;
  /** Reading is what one does here: nothing has been read yet. */
  primary: boolean;
};

/** Takes the organisation's own document, as a file or as text. */
export function UploadForm({ limits, answer, primary }: UploadFormProps) {
  const { t } = useTranslation();
  const pasted = answer?.values?.text !== undefined;
  return (
    <section aria-labelledby="upload">
      <h2 id="upload">{t('frameworks.upload.title')}</h2>
      <p>{t('frameworks.upload.lead')}</p>
      <FileForm limits={limits} answer={pasted ? undefined : answer} primary={primary} />
      <PasteForm answer={pasted ? answer : undefined} />
    </section>
  );
}

function FileForm({ limits, answer, primary }: UploadFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(uploadSchema(limits.file), answer);
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
        hint={t('frameworks.upload.hint', {
          size: limits.file / 1_000_000,
          text: limits.text / 1_000_000,
        })}
        accept={ENDINGS}
        required
      />
      <div className="button-group">
        <Button variant={primary ? 'primary' : 'secondary'} busy={form.busy}>
          {t('frameworks.upload.submit')}
        </Button>
      </div>
      <Reading field="document" />
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
        <Reading field="text" />
      </Form>
    </details>
  );
}

/** Says, to those who listen too, that the document that was sent in this field is being read: it takes some seconds. */
export function Reading({ field }: { field: 'document' | 'text' | 'starter' }) {
  const { t } = useTranslation();
  const { formData } = useNavigation();
  return (
    <p className="reading" role="status" aria-live="polite">
      {formData?.has(field) && t('frameworks.upload.reading')}
    </p>
  );
}
