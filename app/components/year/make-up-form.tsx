import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { MakeUpYearSchema } from '../../domain/year-report/year.schema';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { Checkbox } from '../form/checkbox';
import { ErrorSummary } from '../form/error-summary';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type MakeUpFormProps = {
  year: number;
  /** The day whose employees it would be of. */
  day: string;
  answer: FormAnswer;
};

/** Makes a year up, by somebody who says that they know it is done once. */
export function MakeUpForm({ year, day, answer }: MakeUpFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useSchemaForm(MakeUpYearSchema, answer, { year: String(year) });
  const label = t('year.make.confirm', { year });
  const { defaultValue: _, ...confirmed } = form.field('confirmed');
  return (
    <section aria-labelledby="make-up" className="text-column">
      <h2 id="make-up">{t('year.make.title', { year })}</h2>
      <Alert kind="warning">
        <p className="alert-text">
          <strong>{t('year.make.once')}</strong>
        </p>
        <p className="alert-text">{t('year.make.once_text', { day: formatDate(day, language) })}</p>
      </Alert>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} labels={{ confirmed: label }} />
        <input type="hidden" {...form.field('year').register} name="year" value={year} />
        <Checkbox {...confirmed} label={label} required />
        <div className="button-group">
          <Button busy={form.busy}>{t('year.make.button', { year })}</Button>
        </div>
      </Form>
    </section>
  );
}
