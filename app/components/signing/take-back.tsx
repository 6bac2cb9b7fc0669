import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { Button } from '../form/button';
import type { FormAnswer } from '../form/use-schema-form';
import type { FrozenSummary } from './frozen';
import { ReasonForm } from './reason-form';

type TakeBackProps = {
  conversation: ConversationDescription;
  frozen: FrozenSummary;
  answerTo: (intent: string) => FormAnswer;
};

/**
 * The ways back to the record: unlock what was locked by mistake, send back for changes, or reopen what
 * is signed; whichever is open to the one who looks.
 */
export function TakeBack({ conversation, frozen, answerTo }: TakeBackProps) {
  const { t } = useTranslation();
  const { side, deputy, state, groupName } = conversation;
  const leads = side === 'leader';
  const unsigned = frozen.signatures.length === 0 && !frozen.waiting;
  const many = groupName !== null;
  const reasonLabel = t(many ? 'conversation.signing.all_see_reason' : 'conversation.signing.reason');
  if (state === 'signing')
    return (
      <>
        {leads && unsigned && (
          <Form method="post" className="unfreeze">
            <h2>{t('conversation.signing.unfreeze_heading')}</h2>
            <p>{t('conversation.signing.unfreeze_text')}</p>
            <Button variant="secondary" name="intent" value="unfreeze">
              {t('conversation.signing.unfreeze')}
            </Button>
          </Form>
        )}
        {!(leads && unsigned) && (
          <ReasonForm
            intent="send-back"
            heading={t('conversation.signing.send_back_heading')}
            text={t(
              many ? 'conversation.signing.send_back_text_many' : 'conversation.signing.send_back_text',
            )}
            reasonLabel={reasonLabel}
            button={t('conversation.signing.send_back')}
            answer={answerTo('send-back')}
          />
        )}
      </>
    );
  // What two have signed only the leader takes up anew.
  if (state !== 'signed' || !leads || deputy) return null;
  return (
    <ReasonForm
      intent="reopen"
      heading={t('conversation.signing.reopen_heading')}
      text={t(many ? 'conversation.signing.reopen_text_many' : 'conversation.signing.reopen_text')}
      reasonLabel={reasonLabel}
      button={t('conversation.signing.reopen')}
      answer={answerTo('reopen')}
    />
  );
}
