import { useTranslation } from 'react-i18next';
import { Link, useRevalidator } from 'react-router';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { TalkSection } from '../../domain/conversations/talk/describe-talk.server';
import { useLanguage } from '../../i18n/use-language';
import { formatNames } from '../dates/format';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import { MovedOnAlert } from './moved-on-alert';
import { talkName } from './talk-name';
import type { Live } from './use-live';

type LiveNewsProps = {
  conversation: ConversationDescription;
  section: TalkSection;
  live: Live;
  loginTo: string;
};

/** What others have done while the page was open: moved the conversation on, shared, written. */
export function LiveNews({ conversation, section, live, loginTo }: LiveNewsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const revalidator = useRevalidator();
  const { news, following, announcement } = live;
  const nameOf = talkName(conversation);
  const state = news?.state ?? conversation.state;
  const newlyShared = section.others.filter(
    ({ personId, shared }) => !shared && news?.shared.includes(personId),
  );
  return (
    <>
      <p className="sr-only" role="status">
        {announcement}
      </p>
      <MovedOnAlert id={conversation.id} from={conversation.state} to={state} />
      {newlyShared.length > 0 && (
        <Alert
          kind="info"
          role="status"
          heading={t('conversation.talk.now_shared', {
            names: formatNames(
              newlyShared.map(({ name }) => nameOf(name)),
              language,
            ),
          })}
        >
          <Button variant="tertiary" type="button" onClick={() => revalidator.revalidate()}>
            {t('conversation.talk.show_shared')}
          </Button>
        </Alert>
      )}
      {following === 'signed-out' && (
        <Alert kind="warning" role="status">
          <p className="alert-text">
            {t('conversation.talk.signed_out')} <Link to={loginTo}>{t('common.save_status.log_in')}</Link>
          </p>
        </Alert>
      )}
      {following === 'ended' && (
        <Alert kind="warning" role="status">
          {t('conversation.talk.no_access')}
        </Alert>
      )}
    </>
  );
}
