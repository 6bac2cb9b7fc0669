import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LOGO_LIMIT, LogoSchema } from '../../domain/signing/settings/document-settings.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { FileField } from '../form/file-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type LogoFormProps = {
  /** The beginning of its sum, by which a browser sees that it is another one; null where there is none. */
  logo: string | null;
  answer: FormAnswer;
};

/** The logo in the head of the documents: chosen, replaced, removed. */
export function LogoForm({ logo, answer }: LogoFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(LogoSchema, answer);
  const { name, error, register } = form.field('logo');
  return (
    <section aria-labelledby="logo-title">
      <h2 id="logo-title">{t('documents.logo.title')}</h2>
      <p>{t('documents.logo.text')}</p>
      {logo ? (
        <figure className="logo-now">
          <img src={`/hr/dokumenter/logo?${logo}`} alt={t('documents.logo.alt')} />
          <figcaption>{t('documents.logo.now')}</figcaption>
        </figure>
      ) : (
        <p>{t('documents.logo.none')}</p>
      )}
      <Form {...form.formProps} key={logo} encType="multipart/form-data">
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <FileField
          name={name}
          error={error}
          register={register}
          label={t('documents.logo.file')}
          hint={t('documents.logo.hint', { size: LOGO_LIMIT / 1_000 })}
          accept=".png,.jpg,.jpeg,image/png,image/jpeg"
          required
        />
        <div className="button-group">
          <Button name="intent" value="logo" variant="secondary" busy={form.busy}>
            {t(logo ? 'documents.logo.replace' : 'documents.logo.submit')}
          </Button>
        </div>
      </Form>
      {logo && (
        <Form method="post">
          <Button name="intent" value="remove-logo" variant="tertiary">
            {t('documents.logo.remove')}
          </Button>
        </Form>
      )}
    </section>
  );
}
