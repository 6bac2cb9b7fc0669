import { REQUEST_KINDS } from 'db/schema/vocabulary';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { MakeRequestSchema } from '../../domain/privacy/requests/request.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { TextArea } from '../form/text-area';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** What somebody asks for concerning their own data, in their own words. */
export function MakeRequestForm({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(MakeRequestSchema, answer);
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <p>{t('requests.own.who')}</p>
      <RadioRow
        {...form.field('kind')}
        legend={t('requests.own.kind')}
        hint={t('requests.own.erasure')}
        options={REQUEST_KINDS.map((kind) => ({ value: kind, label: t(`requests.own.kinds.${kind}`) }))}
        stacked
        required
      />
      <TextArea
        {...form.field('text')}
        label={t('requests.own.text')}
        hint={t('requests.own.text_hint')}
        required
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('requests.own.submit')}</Button>
      </div>
    </Form>
  );
}
