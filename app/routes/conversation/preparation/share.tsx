import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Answer } from '../../../components/conversation/answer';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { firstName } from '../../../components/conversation/first-name';
import { Points } from '../../../components/conversation/points';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { StillAsked } from '../../../components/preparation/still-asked';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { stillAsked } from '../../../domain/conversations/preparation/answers.rules';
import {
  describeWholePreparation,
  mayShare,
} from '../../../domain/conversations/preparation/describe-preparation.server';
import { sharePreparation } from '../../../domain/conversations/preparation/share-preparation.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/share';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    return {
      open: mayShare(ctx, conversationId),
      sections: describeWholePreparation(ctx, conversationId),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, () => {
    sharePreparation(actorContext(args), args.params.conversationId);
    return redirect(stepAddress(args.params.conversationId, 'preparation'));
  });
}

/** What the other will see, as the other will see it; then the deliberate act. */
export default function SharePreparation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { otherName, id, own } = useConversation();
  const name = firstName(otherName);
  // For whoever comes back here after sharing, or too late to share.
  if (!loaderData.open)
    return (
      <>
        <ConversationTitle who={own.shared ? [name] : 'only-you'}>
          {t('conversation.preparation.title')}
        </ConversationTitle>
        <Refusal refused={actionData?.refused} />
        <Alert kind="info">
          {own.shared
            ? t('conversation.preparation.shared_heading', { name })
            : t('conversation.preparation.not_shared')}
        </Alert>
        <ButtonLink to={stepAddress(id, 'preparation')}>{t('conversation.share.back')}</ButtonLink>
      </>
    );
  return (
    <>
      <ConversationTitle who="only-you" lead={t('conversation.share.lead', { name })}>
        {t('conversation.share.title', { name })}
      </ConversationTitle>
      <Refusal refused={actionData?.refused} />
      <div className="as-other-sees">
        {loaderData.sections.map((section) => (
          <section key={section.id}>
            <h2>{section.title}</h2>
            {section.questions.map((question) => (
              <div className="question" key={question.id}>
                <h3 className="question__text">{question.text}</h3>
                <Points points={question.points} />
                <Answer answer={question.answer} words={question.words} />
              </div>
            ))}
          </section>
        ))}
      </div>
      <StillAsked
        questions={stillAsked(loaderData.sections).map(({ sectionId, question }) => ({
          id: question.id,
          text: question.text,
          to: `${stepAddress(id, 'preparation')}/${sectionId}`,
        }))}
      />
      <p>{t('conversation.share.what_happens', { name })}</p>
      <Form method="post" className="button-row">
        <Button>{t('conversation.share.button', { name })}</Button>
        <ButtonLink variant="secondary" to={stepAddress(id, 'preparation')}>
          {t('conversation.share.not_yet')}
        </ButtonLink>
      </Form>
    </>
  );
}
