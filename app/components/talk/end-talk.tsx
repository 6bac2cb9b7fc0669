import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import { Button } from '../form/button';

type EndTalkProps = {
  conversationId: string;
  /** Something has been agreed, or it has been said why nothing was. */
  settled: boolean;
};

/** "Afslut samtalen", for the leader; says kindly where the agreements are missing. */
export function EndTalk({ conversationId, settled }: EndTalkProps) {
  const { t } = useTranslation();
  return (
    <section className="closing" id="afslut">
      <h2>{t('conversation.talk.end_heading')}</h2>
      {!settled && (
        <p>
          {t('conversation.talk.end_unsettled')}{' '}
          <Link to={stepAddress(conversationId, 'agreements')}>
            {t('conversation.talk.end_unsettled_link')}
          </Link>
        </p>
      )}
      <p>{t('conversation.talk.end_text')}</p>
      <Form method="post" action={`/samtaler/${conversationId}/skift`}>
        <Button variant="secondary" name="to" value="end-talk">
          {t('conversation.talk.end')}
        </Button>
      </Form>
    </section>
  );
}
