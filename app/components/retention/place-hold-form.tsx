import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { PlaceHoldSchema } from '../../domain/privacy/holds/holds.schema';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** Whom a case is about, and its number. */
export function PlaceHoldForm({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(PlaceHoldSchema, answer);
  return (
    <Form {...form.formProps}>
      <ErrorSummary errors={form.errors} />
      <TextField {...form.field('person')} label={t('holds.place.person')} autoComplete="off" required />
      <TextField
        {...form.field('reference')}
        label={t('holds.place.reference')}
        hint={t('holds.place.reference_hint')}
        autoComplete="off"
        required
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('holds.place.submit')}</Button>
      </div>
    </Form>
  );
}
