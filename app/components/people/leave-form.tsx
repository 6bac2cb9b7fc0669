import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { LeaveSchema } from '../../domain/people/person-forms.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type LeaveFormProps = {
  /** The leave that gets other days; null for a new one. */
  chosen: { id: string; startsOn: string; endsOn: string | null } | null;
  answer: FormAnswer;
};

/** The first and the last day that somebody is away; never why. */
export function LeaveForm({ chosen, answer }: LeaveFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(LeaveSchema, answer, {
    from: chosen?.startsOn ?? '',
    to: chosen?.endsOn ?? '',
  });
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <DateField {...form.field('from')} label={t('person.leave.from')} required />
      <DateField
        {...form.field('to')}
        label={`${t('person.leave.to')} (${t('common.optional')})`}
        hint={t('person.leave.to_hint')}
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('person.leave.submit')}</Button>
      </div>
    </Form>
  );
}
