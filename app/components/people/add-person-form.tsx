import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NewPersonFormSchema } from '../../domain/people/people.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { RadioRow } from '../form/radio-row';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type AddPersonFormProps = {
  roles: { id: string; name: string }[];
  answer: FormAnswer;
};

/** A new person, who works here from today. */
export function AddPersonForm({ roles, answer }: AddPersonFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(NewPersonFormSchema, answer, { grant: '' });
  const optional = (label: string) => `${label} (${t('common.optional')})`;
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <TextField {...form.field('name')} label={t('people.name')} autoComplete="off" required />
      <TextField
        {...form.field('email')}
        type="email"
        label={t('people.email')}
        hint={t('people.add.email_hint')}
        autoComplete="off"
        required
      />
      <TextField
        {...form.field('unit')}
        label={t('people.unit')}
        hint={t('people.add.unit_hint')}
        autoComplete="off"
        required
      />
      <TextField
        {...form.field('title')}
        label={optional(t('people.job'))}
        hint={t('people.add.job_hint')}
        autoComplete="off"
      />
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
        label={t('people.leader')}
        hint={t('people.add.leader_hint')}
        autoComplete="off"
      />
      <RadioRow
        {...form.field('grant')}
        legend={t('people.add.grant')}
        hint={t('people.add.hr_hint')}
        stacked
        options={[
          { value: '', label: t('people.add.no_grant') },
          { value: 'hr', label: t('people.grant.hr') },
          { value: 'administrator', label: t('people.grant.administrator') },
          { value: 'auditor', label: t('people.grant.auditor') },
        ]}
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('people.add.submit')}</Button>
      </div>
    </Form>
  );
}
