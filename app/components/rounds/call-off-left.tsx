import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { CloseRoundSchema } from '../../domain/cycles/rounds/rounds.schema';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-area';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';
import { PageTitle } from '../layout/page-title';
import { roundAddress } from './round-address';
import { RoundBreadcrumb } from './round-breadcrumb';

type CallOffLeftProps = {
  id: string;
  name: string;
  /** Talks of the closed round that nobody has been called in to. */
  planned: number;
  answer: FormAnswer;
};

/** Calls off the talks that a closed round has left standing. */
export function CallOffLeft({ id, name, planned, answer }: CallOffLeftProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(CloseRoundSchema, answer, { planned: 'cancel-left' });
  return (
    <>
      <RoundBreadcrumb
        items={[{ to: roundAddress(id), label: name }, { label: t('rounds.close.left_crumb') }]}
      />
      <PageTitle lead={t('rounds.close.left_lead', { count: planned })}>
        {t('rounds.close.left_title')}
      </PageTitle>
      <Form {...form.formProps} className="text-column">
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <input type="hidden" {...form.field('planned').register} name="planned" value="cancel-left" />
        <TextArea
          {...form.field('reason')}
          label={t('rounds.close.reason')}
          hint={t('rounds.close.left_reason_hint')}
          rows={2}
        />
        <div className="button-group">
          <Button variant="warning" busy={form.busy}>
            {t('rounds.close.left_button', { count: planned })}
          </Button>
          <ButtonLink variant="tertiary" to={roundAddress(id)}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
