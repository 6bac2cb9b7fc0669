import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { AgreementSchema } from '../../domain/conversations/agreements/agreement.schema';
import type { DescribedAgreement } from '../../domain/conversations/agreements/describe-lines.server';
import { Button, ButtonLink } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { Select } from '../form/select';
import { TextArea } from '../form/text-area';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type AgreementFormProps = {
  /** The one to change; null for a new one. */
  agreement: DescribedAgreement | null;
  names: { employee: string; leader: string };
  statements: { id: string; text: string }[];
  answer: FormAnswer;
};

/** Adds or changes one agreement. */
export function AgreementForm({ agreement, names, statements, answer }: AgreementFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(AgreementSchema, answer, {
    id: agreement?.id ?? '',
    version: String(agreement?.version ?? 0),
    goal: agreement?.goal,
    activity: agreement?.activity,
    employeePart: agreement?.employeePart,
    leaderPart: agreement?.leaderPart,
    dueOn: agreement?.dueOn ?? '',
    followUpOn: agreement?.followUpOn ?? '',
    statementId: agreement?.statementId ?? '',
  });
  const hidden = (name: 'id' | 'version') => {
    const { register, defaultValue } = form.field(name);
    return <input type="hidden" {...register} defaultValue={defaultValue} />;
  };
  return (
    <Form {...form.formProps}>
      <ErrorSummary errors={form.errors} />
      {hidden('id')}
      {hidden('version')}
      <TextField
        {...form.field('goal')}
        label={t('conversation.agreements.goal')}
        hint={t('conversation.agreements.goal_hint')}
        required
      />
      <TextArea
        {...form.field('activity')}
        label={t('conversation.agreements.activity')}
        hint={t('conversation.agreements.activity_hint')}
        rows={2}
      />
      <div className="two-columns">
        <TextArea
          {...form.field('employeePart')}
          label={t('conversation.agreements.does', { name: names.employee })}
          rows={2}
        />
        <TextArea
          {...form.field('leaderPart')}
          label={t('conversation.agreements.does', { name: names.leader })}
          rows={2}
        />
        <DateField {...form.field('dueOn')} label={t('conversation.agreements.due')} />
        <DateField {...form.field('followUpOn')} label={t('conversation.agreements.follow_up')} />
      </div>
      <Select
        {...form.field('statementId')}
        label={t('conversation.agreements.statement')}
        options={statements.map(({ id, text }) => ({ value: id, label: text }))}
        placeholder={t('conversation.agreements.no_statement')}
      />
      <div className="button-row">
        <Button busy={form.busy}>
          {agreement ? t('common.save') : t('conversation.agreements.add_button')}
        </Button>
        {agreement && (
          <ButtonLink variant="tertiary" to=".">
            {t('common.cancel')}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}
