import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { ConversationState } from '../../domain/access/access.rules';
import { ReasonSchema } from '../../domain/conversations/conversation.schema';
import { Refusal } from '../feedback/refusal';
import { Button, ButtonLink } from '../form/button';
import { ErrorSummary } from '../form/error-summary';
import { TextArea } from '../form/text-area';
import { type FormAnswer, useSchemaForm } from '../form/use-schema-form';

type CancelFormProps = {
  conversation: {
    state: ConversationState;
    employeeName: string;
    groupName: string | null;
    leaderName: string;
    successor: boolean;
  };
  /** Whether a mail tells the others. */
  mailed: boolean;
  answer: FormAnswer;
  /** Where one came from, for who does not cancel after all. */
  back: string;
};

/** Says what cancelling does, and takes the reason that everybody in it sees. */
export function CancelForm({ conversation, mailed, answer, back }: CancelFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(ReasonSchema, answer);
  const { state, groupName, employeeName: name, leaderName, successor } = conversation;
  const begun = state !== 'planned' && state !== 'preparing';
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <ul>
        <li>
          {t(`lifecycle.cancel.${mailed ? 'told' : 'tell'}.${groupName === null ? 'one' : 'group'}`, {
            name,
          })}
        </li>
        <li>{t(begun ? 'lifecycle.cancel.kept_begun' : 'lifecycle.cancel.kept')}</li>
        {state === 'signing' && <li>{t('lifecycle.cancel.voided')}</li>}
        {successor && <li>{t('lifecycle.cancel.successor', { name, former: leaderName })}</li>}
        <li>{t('lifecycle.cancel.undo')}</li>
      </ul>
      <TextArea
        {...form.field('reason')}
        label={t('lifecycle.cancel.reason')}
        hint={t('lifecycle.cancel.reason_hint')}
        rows={2}
        required
      />
      <div className="button-group">
        <Button variant="warning" name="intent" value="cancel" busy={form.busy}>
          {t('lifecycle.cancel.button')}
        </Button>
        <ButtonLink variant="tertiary" to={back}>
          {t('lifecycle.cancel.leave')}
        </ButtonLink>
      </div>
    </Form>
  );
}
