import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { talkDay } from '../dates/talk-day';
import { Alert } from '../feedback/alert';

const JustSetSchema = z.enum(['indkaldt', 'tid']).nullable().catch(null);

/** On the page that calling in, or choosing a time, leads to: that it is done, and when they meet. */
export function JustSet({ conversation }: { conversation: ConversationDescription }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [search] = useSearchParams();
  const just = JustSetSchema.parse(search.get('nyt'));
  if (just === null || conversation.state !== 'preparing') return null;
  const name = conversation.groupName ?? firstName(conversation.otherName);
  const when = talkDay(t, conversation, language);
  return (
    <Alert kind="success" role="status">
      {t(just === 'tid' ? 'appointments.set.time' : 'appointments.set.called_in', { name, when })}
    </Alert>
  );
}
