import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { EvaluationSchema } from '../../domain/indicators/evaluation.schema';
import { EVALUATION_ANSWERS, EVALUATION_QUESTIONS } from '../../domain/indicators/values.rules';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** Three questions with fixed answers, and a way to say no thanks. */
export function EvaluationForm({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(EvaluationSchema, answer, {});
  const labels = Object.fromEntries(
    EVALUATION_QUESTIONS.map((question) => [question, t(`insight.evaluation.${question}`)]),
  );
  return (
    <>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} labels={labels} />
        {EVALUATION_QUESTIONS.map((question) => (
          <RadioRow
            key={question}
            {...form.field(question)}
            legend={labels[question]}
            options={EVALUATION_ANSWERS.map((value) => ({ value, label: t(`insight.word.${value}`) }))}
            required
          />
        ))}
        <div className="button-group">
          <Button busy={form.busy}>{t('evaluation.send')}</Button>
        </div>
      </Form>
      {/* A form of its own: who says no thanks is not asked to answer first. */}
      <Form method="post">
        <Button variant="tertiary" name="intent" value="decline">
          {t('evaluation.decline')}
        </Button>
      </Form>
    </>
  );
}
