import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { DueCount } from '../../domain/privacy/retention/list-due.server';
import { type Clocks, NOTICE_DAYS } from '../../domain/privacy/retention/retention.rules';
import { CLOCK_LIMITS, CLOCK_NAMES, SaveClocksSchema } from '../../domain/privacy/retention/retention.schema';
import { Alert } from '../feedback/alert';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type ClocksFormProps = {
  clocks: Clocks;
  answer: FormAnswer;
  /** What the times that are in the form would delete besides what is due already: to be said before they are saved. */
  toConfirm: DueCount | null;
};

/** The times of the organisation. */
export function ClocksForm({ clocks, answer, toConfirm }: ClocksFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(SaveClocksSchema, answer, {
    preparationDays: String(clocks.preparationDays),
    unsignedDays: String(clocks.unsignedDays),
    laterTalks: String(clocks.laterTalks),
    leaverYears: String(clocks.leaverYears),
  });
  const labels = Object.fromEntries(CLOCK_NAMES.map((name) => [name, t(`retention.form.${name}`)]));
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} labels={labels} />
      {CLOCK_NAMES.map((name) => (
        <TextField
          key={name}
          {...form.field(name)}
          label={t(`retention.form.${name}`)}
          hint={t(`retention.form.${name}_hint`, { ...CLOCK_LIMITS[name], notice: NOTICE_DAYS })}
          inputMode="numeric"
          autoComplete="off"
          required
        />
      ))}
      {toConfirm && <Confirmation {...toConfirm} />}
      <div className="button-group">
        <Button variant={toConfirm ? 'warning' : 'primary'} busy={form.busy}>
          {t(toConfirm ? 'retention.confirm.submit' : 'retention.form.submit')}
        </Button>
      </div>
    </Form>
  );
}

function Confirmation({ preparations, records }: DueCount) {
  const { t } = useTranslation();
  return (
    <div className="form-group">
      <input type="hidden" name="toldPreparations" value={preparations} />
      <input type="hidden" name="toldRecords" value={records} />
      <Alert kind="warning" heading={t('retention.confirm.title')} role="alert">
        {t('retention.confirm.text', {
          preparations: t('retention.confirm.preparations', { count: preparations }),
          records: t('retention.confirm.records', { count: records }),
        })}
      </Alert>
    </div>
  );
}
