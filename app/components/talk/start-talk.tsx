import { useTranslation } from 'react-i18next';
import { Form } from 'react-router';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';

/** For the leader, once the talk can begin. */
export function StartTalk({ conversationId, name }: { conversationId: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Alert kind="info" heading={t('conversation.start.heading')}>
      <p className="alert-text">{t('conversation.start.text', { name })}</p>
      <Form method="post" action={`/samtaler/${conversationId}/skift`}>
        <Button name="to" value="start-talk">
          {t('conversation.start.button')}
        </Button>
      </Form>
    </Alert>
  );
}
