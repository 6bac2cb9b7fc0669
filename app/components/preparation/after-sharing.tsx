import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { stepAddress, stepIsOpen } from '../../domain/conversations/conversation.rules';
import type { ConversationDescription } from '../../domain/conversations/describe-conversation.server';
import type { EnteredBy } from '../../domain/conversations/preparation/describe-preparation.server';
import { useLanguage } from '../../i18n/use-language';
import { firstName } from '../conversation/first-name';
import { formatDate, formatNames } from '../dates/format';
import { Alert } from '../feedback/alert';
import { Button } from '../form/button';
import { sharedWith } from './shared-with';

type AfterSharingProps = {
  conversation: ConversationDescription;
  canUndo: boolean;
  /** The leader can begin the talk: everybody has shared, or its day has come. */
  mayStart: boolean;
  /** Whether a mail tells the others. */
  mailed: boolean;
  /** Whose typing it is; null where the person wrote and shared it themselves. */
  enteredBy: EnteredBy;
};

/** What happens once a preparation has been shared, and the way back while there is one. */
export function AfterSharing({ conversation, canUndo, mayStart, mailed, enteredBy }: AfterSharingProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, state, side, others, heldOn, groupName, leaderChange } = conversation;
  const waiting = others.filter(({ shared }) => !shared).map(({ name }) => firstName(name));
  const preparing = state === 'preparing';
  return (
    <Alert
      kind="success"
      heading={
        enteredBy
          ? t('preparing.paper.own_ended', { name: firstName(enteredBy.name) })
          : t('conversation.preparation.shared_heading', { name: sharedWith(conversation, t) })
      }
    >
      <p className="alert-text">
        {mailed && canUndo && `${t('preparing.next.mailed', { name: sharedWith(conversation, t) })} `}
        {/* A former leader is not waited for. */}
        {!leaderChange &&
          (waiting.length > 0
            ? t('conversation.preparation.waiting', { name: formatNames(waiting, language) })
            : t(`conversation.preparation.${groupName === null ? 'both_shared' : 'all_shared'}`))}{' '}
        {preparing && t('preparing.next.held', { date: formatDate(heldOn, language) })}
      </p>
      {canUndo && (
        <Form method="post">
          <p>{t('conversation.preparation.undo_hint')}</p>
          <Button variant="secondary" name="intent" value="undo-sharing">
            {t('conversation.preparation.undo')}
          </Button>
        </Form>
      )}
      {enteredBy && <p>{t(`preparing.paper.${enteredBy.corrected ? 'own_corrected' : 'own_correct'}`)}</p>}
      {!canUndo && preparing && !enteredBy && <p>{t('conversation.preparation.opened')}</p>}
      {/* The leader has the button that begins it. On its day it can begin before all are ready. */}
      {preparing && mayStart && waiting.length === 0 && side === 'employee' && (
        <p>
          <Link to={stepAddress(id, 'talk')}>{t('preparing.next.ready')}</Link>
        </p>
      )}
      {!preparing && stepIsOpen('talk', state) && (
        <p>
          <Link to={stepAddress(id, 'talk')}>{t('preparing.next.to_talk')}</Link>
        </p>
      )}
    </Alert>
  );
}
