import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { firstName } from '../../../components/conversation/first-name';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { StartTalk } from '../../../components/talk/start-talk';
import { actionIsOpen } from '../../../domain/access/access.rules';
import { describePreparation } from '../../../domain/conversations/preparation/describe-preparation.server';
import { undoSharing } from '../../../domain/conversations/preparation/share-preparation.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/index';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    return describePreparation(ctx, conversationId);
  });
}

/** Takes the sharing back. */
export function action(args: Route.ActionArgs) {
  return acting(args, () => {
    undoSharing(actorContext(args), args.params.conversationId);
    return null;
  });
}

export default function Preparation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const other = firstName(conversation.otherName);
  const { sections, shared, canUndo } = loaderData;
  const open = actionIsOpen('prepare', conversation.state);
  const next = sections.find((section) => section.answered < section.total) ?? sections[0];
  const mayStart =
    conversation.side === 'leader' && conversation.state === 'preparing' && loaderData.mayStart;
  return (
    <>
      <ConversationTitle
        who={shared ? [other] : 'only-you'}
        lead={shared || !open ? undefined : t('conversation.preparation.lead', { name: other })}
      >
        {t('conversation.preparation.title')}
      </ConversationTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {shared && (
        <Alert kind="success" heading={t('conversation.preparation.shared_heading', { name: other })}>
          <p className="alert-text">
            {conversation.others.every((participant) => participant.shared)
              ? t('conversation.preparation.both_shared')
              : t('conversation.preparation.waiting', { name: other })}
          </p>
          {canUndo && open && (
            <Form method="post">
              <Button variant="secondary">{t('conversation.preparation.undo')}</Button>
            </Form>
          )}
        </Alert>
      )}
      {!shared && !open && <Alert kind="info">{t('conversation.preparation.not_shared')}</Alert>}
      {mayStart && <StartTalk conversationId={conversation.id} name={other} />}
      <ol className="theme-list">
        {sections.map((section) => (
          <li key={section.id} className="theme-list__item">
            <Link to={section.id}>{section.title}</Link>
            <span className="theme-list__status">
              {t('conversation.preparation.answered', { answered: section.answered, total: section.total })}
            </span>
          </li>
        ))}
      </ol>
      {!shared && open && next && (
        <div className="button-row">
          <ButtonLink to={next.id} variant={mayStart ? 'secondary' : 'primary'}>
            {sections.some((section) => section.answered > 0)
              ? t('conversation.preparation.continue')
              : t('conversation.preparation.begin')}
          </ButtonLink>
          <ButtonLink to="del" variant="secondary">
            {t('conversation.preparation.to_share', { name: other })}
          </ButtonLink>
        </div>
      )}
    </>
  );
}
