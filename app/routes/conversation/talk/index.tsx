import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { firstName } from '../../../components/conversation/first-name';
import { othersWhoSee } from '../../../components/conversation/others-who-see';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Badge } from '../../../components/feedback/badge';
import { Empty } from '../../../components/feedback/empty';
import { Button, ButtonLink } from '../../../components/form/button';
import { PageTitle } from '../../../components/layout/page-title';
import { StartTalk } from '../../../components/talk/start-talk';
import { canStartTalk, stepAddress, stepIsOpen } from '../../../domain/conversations/conversation.rules';
import { describeTalk } from '../../../domain/conversations/talk/describe-talk.server';
import { civilDateOf } from '../../../domain/dates';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/index';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    return { ...describeTalk(ctx, args.params.conversationId), today: civilDateOf(ctx.now) };
  });
}

/** The themes of the talk, and how one ends it. */
export default function Talk({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const { id, state, side, otherName, heldOn } = conversation;
  const other = firstName(otherName);
  const next = loaderData.sections.find((section) => !section.written);
  const talking = state === 'in-talk';
  if (!stepIsOpen('talk', state)) {
    const { status, today } = loaderData;
    const mayStart = side === 'leader' && state === 'preparing' && canStartTalk(status, heldOn, today);
    const notYet = side === 'leader' ? 'conversation.talk.not_yet_leader' : 'conversation.talk.not_yet';
    return (
      <>
        <PageTitle>{t('conversation.talk.title')}</PageTitle>
        {mayStart ? <StartTalk conversationId={id} name={other} /> : <Empty>{t(notYet)}</Empty>}
      </>
    );
  }
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={t('conversation.talk.lead', { name: other })}
      >
        {t('conversation.talk.title')}
      </ConversationTitle>
      <ol className="theme-list">
        {loaderData.sections.map((section) => (
          <li key={section.id} className="theme-list__item">
            <Link to={section.id}>{section.title}</Link>
            {section.written && <Badge kind="neutral">{t('conversation.talk.written')}</Badge>}
          </li>
        ))}
      </ol>
      <div className="button-row">
        {talking && next && <ButtonLink to={next.id}>{t('conversation.talk.begin')}</ButtonLink>}
        {talking && (
          <ButtonLink variant={next ? 'secondary' : 'primary'} to={stepAddress(id, 'agreements')}>
            {t('conversation.talk.to_agreements')}
          </ButtonLink>
        )}
      </div>
      {talking && side === 'leader' && (
        <section className="closing">
          <h2>{t('conversation.talk.end_heading')}</h2>
          <p>{t('conversation.talk.end_text', { name: other })}</p>
          <Form method="post" action={`/samtaler/${id}/skift`}>
            <Button variant="secondary" name="to" value="end-talk">
              {t('conversation.talk.end')}
            </Button>
          </Form>
        </section>
      )}
    </>
  );
}
