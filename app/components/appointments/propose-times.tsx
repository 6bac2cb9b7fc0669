import { useTranslation } from 'react-i18next';
import { Form, useNavigation } from 'react-router';
import { dayField, ROWS, startField } from '../../domain/appointments/times.schema';
import { USUAL_MINUTES } from '../../domain/conversations/talk-time.schema';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { TimeField } from '../form/time-field';
import type { FormAnswer } from '../form/use-schema-form';
import { MinutesField } from './meeting-fields';
import { type TimesProps, useTimeInWords } from './time-in-words';

type ProposeTimesProps = TimesProps & { answer: FormAnswer };

/** What the leader has proposed, which can be taken back, and five rows to propose others. */
export function ProposeTimes({ conversationId, name, times, declinedAt, answer }: ProposeTimesProps) {
  const { t } = useTranslation();
  const navigation = useNavigation();
  const busy = navigation.state !== 'idle' && navigation.formMethod === 'POST';
  const errors = answer && 'errors' in answer ? answer.errors : {};
  const values = answer?.values ?? {};
  const field = (id: string) => ({ name: id, defaultValue: values[id], error: errors[id] });
  const minutes = { ...field('minutes'), defaultValue: values.minutes ?? USUAL_MINUTES };
  return (
    <>
      <Refusal refused={answer && 'refused' in answer ? answer.refused : undefined} />
      {declinedAt && (
        <Alert kind="warning" heading={t('appointments.propose.declined', { name })}>
          {t('appointments.propose.declined_text')}
        </Alert>
      )}
      {times.length > 0 && <Waiting name={name} times={times} busy={busy} />}
      {/* Once they are proposed the rows are empty again. */}
      <Form method="post" key={times.map(({ id }) => id).join()}>
        <ErrorSummary errors={errors} />
        <input type="hidden" name="intent" value="propose" />
        <MinutesField field={minutes} />
        {ROWS.map((row) => (
          <fieldset key={row} className="time-row">
            <legend className="form-label">{t('appointments.propose.row', { row })}</legend>
            <DateField {...field(dayField(row))} label={t('appointments.propose.day')} />
            <TimeField {...field(startField(row))} label={t('appointments.start')} />
          </fieldset>
        ))}
        <div className="button-group">
          <Button busy={busy}>
            {t(times.length > 0 ? 'appointments.propose.again' : 'appointments.propose.button')}
          </Button>
          <ButtonLink variant="tertiary" to={`/samtaler/${conversationId}`}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

function Waiting({ name, times, busy }: Pick<TimesProps, 'name' | 'times'> & { busy: boolean }) {
  const { t } = useTranslation();
  const inWords = useTimeInWords();
  return (
    <section aria-labelledby="proposed">
      <h2 id="proposed">{t('appointments.propose.waiting', { name })}</h2>
      <ul>
        {times.map((time) => (
          <li key={time.id}>{inWords(time)}</li>
        ))}
      </ul>
      <Form method="post">
        <input type="hidden" name="intent" value="withdraw" />
        <Button variant="secondary" busy={busy}>
          {t('appointments.propose.withdraw')}
        </Button>
      </Form>
      <h2>{t('appointments.propose.others')}</h2>
    </section>
  );
}
