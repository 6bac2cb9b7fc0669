import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { NewUnitSchema } from '../../domain/people/person-forms.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type UnitFormProps = {
  /** The unit that is changed; left out for a new one. */
  unit?: { name: string; parentId: string | null };
  /** What it can belong under, in the order of the tree. */
  others: { id: string; name: string; depth: number }[];
  submit: string;
  answer: FormAnswer;
};

/** Name of a unit, and which one it belongs under. */
export function UnitForm({ unit, others, submit, answer }: UnitFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(NewUnitSchema, answer, {
    name: unit?.name ?? '',
    parentId: unit?.parentId ?? '',
  });
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <TextField {...form.field('name')} label={t('units.name')} autoComplete="off" required />
      <Select
        {...form.field('parentId')}
        label={t('units.under')}
        placeholder={t('units.top')}
        options={others.map(({ id, name, depth }) => ({
          value: id,
          label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${name}`,
        }))}
      />
      <div className="button-group">
        <Button busy={form.busy}>{submit}</Button>
      </div>
    </Form>
  );
}
