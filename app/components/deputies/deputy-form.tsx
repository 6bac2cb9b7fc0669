import type { ReactNode } from 'react';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { DeputyOfLeaderSchema, OwnDeputySchema } from '../../domain/deputies/deputy.schema';
import { Refusal } from '../feedback/refusal';
import { Button } from '../form/button';
import { DateField } from '../form/date-field';
import { ErrorSummary } from '../form/error-summary';
import { TextField } from '../form/text-field';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

/** A leader chooses their own deputy. */
export function OwnDeputyForm({ answer }: { answer: FormAnswer }) {
  const form = useSchemaForm(OwnDeputySchema, answer);
  return <Fields form={form} />;
}

/** HR chooses one for a leader. */
export function DeputyOfLeaderForm({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(DeputyOfLeaderSchema, answer);
  return (
    <Fields form={form}>
      <TextField
        {...form.field('leader')}
        label={t('deputies.of_leader')}
        hint={t('deputies.person_hint')}
        required
      />
    </Fields>
  );
}

type Own = ReturnType<typeof useSchemaForm<typeof OwnDeputySchema>>;
type Shared = Pick<Own, 'formProps' | 'refused' | 'errors' | 'busy'> & {
  field: (name: 'deputy' | 'from' | 'to') => {
    name: string;
    defaultValue: string | undefined;
    error: string | undefined;
    register: Partial<UseFormRegisterReturn>;
  };
};

function Fields({ form, children }: { form: Shared; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="add-deputy">
      <h2 id="add-deputy">{t('deputies.add')}</h2>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        {children}
        <TextField
          {...form.field('deputy')}
          label={t('deputies.person')}
          hint={t('deputies.person_hint')}
          required
        />
        <DateField {...form.field('from')} label={t('deputies.from')} required />
        <DateField {...form.field('to')} label={t('deputies.to')} hint={t('deputies.to_hint')} required />
        <div className="button-group">
          <Button busy={form.busy} name="intent" value="appoint">
            {t('deputies.submit')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
