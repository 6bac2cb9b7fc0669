import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { FEWEST_LIMITS, FewestSchema } from '../../domain/indicators/insight.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** How many people a figure has to be about. */
export function FewestForm({ fewest, answer }: { fewest: number; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(FewestSchema, answer, { fewest: String(fewest) });
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} labels={{ fewest: t('insight.fewest.label') }} />
      <TextField
        {...form.field('fewest')}
        label={t('insight.fewest.label')}
        hint={t('insight.fewest.hint', FEWEST_LIMITS)}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('insight.fewest.submit')}</Button>
      </div>
    </Form>
  );
}
