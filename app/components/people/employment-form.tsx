import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { EmploymentChangeSchema } from '../../domain/people/person-forms.schema';
import type { PersonRead } from '../../domain/people/read-person.server';
import { useLanguage } from '../../i18n/use-language';
import { formatDate } from '../dates/format';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type EmploymentFormProps = {
  latest: PersonRead['latest'];
  today: string;
  roles: { id: string; name: string }[];
  answer: FormAnswer;
};

/** Where somebody works from a day on, filled in with where they work now. */
export function EmploymentForm({ latest, today, roles, answer }: EmploymentFormProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const from = latest && latest.startsOn > today ? latest.startsOn : today;
  const form = useSchemaForm(EmploymentChangeSchema, answer, {
    from,
    unit: latest?.unitPath ?? '',
    title: latest?.title ?? '',
    role: latest?.role ?? '',
    leader: latest?.leaderEmail ?? '',
  });
  const optional = (label: string) => `${label} (${t('common.optional')})`;
  return (
    <Form {...form.formProps}>
      <Refusal
        refused={
          form.refused && {
            ...form.refused,
            values: inWords(form.refused.values, (day) => formatDate(day, language)),
          }
        }
      />
      <ErrorSummary errors={form.errors} />
      <DateField
        {...form.field('from')}
        label={t('person.change.from')}
        hint={latest && t('person.change.from_hint', { date: formatDate(latest.startsOn, language) })}
        min={latest?.startsOn}
        required
      />
      <TextField
        {...form.field('unit')}
        label={t('people.unit')}
        hint={t('person.change.unit_hint')}
        autoComplete="off"
        required
      />
      <TextField {...form.field('title')} label={optional(t('people.job'))} autoComplete="off" />
      <Select
        {...form.field('role')}
        label={t('people.role')}
        hint={t('people.add.role_hint')}
        placeholder={t('common.choose')}
        options={roles.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextField
        {...form.field('leader')}
        label={optional(t('people.leader'))}
        hint={t('person.change.leader_hint')}
        autoComplete="off"
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('person.change.submit')}</Button>
      </div>
    </Form>
  );
}

/** A refusal's values, with its day as one says it. */
export function inWords(values: Record<string, string | number>, say: (day: string) => string) {
  return typeof values.date === 'string' ? { ...values, date: say(values.date) } : values;
}
