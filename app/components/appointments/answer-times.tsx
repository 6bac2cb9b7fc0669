import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import type { FormAnswer } from '../form/use-schema-form';
import { type TimesProps, useTimeInWords } from './time-in-words';

/** The employee chooses one of the times, or says that none of them will do. */
export function AnswerTimes({ name, times, declinedAt, answer }: TimesProps & { answer: FormAnswer }) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const inWords = useTimeInWords();
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST';
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const refused = answer && 'refused' in answer ? answer.refused : undefined;
  return (
    <>
      <Refusal refused={refused} />
      {declinedAt && (
        <Alert kind="info" heading={t('appointments.answer.declined')}>
          {t('appointments.answer.declined_text', { name })}
        </Alert>
      )}
      {times.length === 0 && !declinedAt && <p>{t('appointments.answer.none', { name })}</p>}
      {times.length > 0 && (
        <>
          <Form method="post">
            <ErrorSummary errors={errors} />
            <RadioRow
              name="time"
              legend={t('appointments.answer.choose', { name })}
              options={times.map((time) => ({ value: time.id, label: inWords(time) }))}
              error={errors.time}
              required
              stacked
            />
            <input type="hidden" name="intent" value="accept" />
            <Button busy={busy}>{t('appointments.answer.accept')}</Button>
          </Form>
          <Form method="post" className="after-form">
            <input type="hidden" name="intent" value="decline" />
            <p>{t('appointments.answer.no_time', { name })}</p>
            <Button variant="secondary" busy={busy}>
              {t('appointments.answer.decline')}
            </Button>
          </Form>
        </>
      )}
    </>
  );
}
