import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { OfTemplate } from '../../../components/conversation/of-template';
import { useConversation } from '../../../components/conversation/use-conversation';
import { formatNames } from '../../../components/dates/format';
import { Alert } from '../../../components/feedback/alert';
import { Badge } from '../../../components/feedback/badge';
import { Refusal } from '../../../components/feedback/refusal';
import { Button, ButtonLink } from '../../../components/form/button';
import { AnsweredQuestion } from '../../../components/preparation/answered-question';
import { everybodyReading, othersReading, sharedWith } from '../../../components/preparation/shared-with';
import { StillAsked } from '../../../components/preparation/still-asked';
import { untilTakenOver } from '../../../components/preparation/until-taken-over';
import { actionIsOpen } from '../../../domain/access/access.rules';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { isAnswered, stillAsked } from '../../../domain/conversations/preparation/answers.rules';
import {
  describeWholePreparation,
  mayShare,
} from '../../../domain/conversations/preparation/describe-preparation.server';
import { sharePreparation } from '../../../domain/conversations/preparation/share-preparation.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext, mailIsOn } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/share';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    return {
      open: mayShare(ctx, conversationId),
      sections: describeWholePreparation(ctx, conversationId),
      mailed: mailIsOn(args.context),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, () => {
    sharePreparation(actorContext(args), args.params.conversationId);
    return redirect(stepAddress(args.params.conversationId, 'preparation'));
  });
}

/** What the others will see, as they will see it; then the deliberate act. */
export default function SharePreparation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conversation = useConversation();
  const { id, own, state, leaderChange } = conversation;
  const { open, sections, mailed } = loaderData;
  const name = sharedWith(conversation, t);
  const base = stepAddress(id, 'preparation');
  const standing = () => {
    if (state === 'cancelled')
      return t(`conversation.preparation.${own.shared ? 'cancelled_shared' : 'cancelled'}`);
    if (own.shared) return t('conversation.preparation.shared_heading', { name });
    if (!actionIsOpen('share', state)) return t('conversation.preparation.not_shared');
    return open && leaderChange ? untilTakenOver(leaderChange, t) : t('preparing.paper.not_yours_to_share');
  };
  // For whoever comes back here after sharing, too late to share, or before the new leader has taken over.
  if (!open || leaderChange)
    return (
      <>
        <ConversationTitle who={own.shared ? othersReading(conversation, t) : 'only-you'}>
          {t('conversation.preparation.title_shared')}
        </ConversationTitle>
        <Refusal refused={actionData?.refused} />
        <Alert kind="info">{standing()}</Alert>
        <ButtonLink to={base}>{t('conversation.share.back')}</ButtonLink>
      </>
    );
  const empty = !sections.some(
    ({ wanted, questions }) => wanted || questions.some(({ answer }) => isAnswered(answer)),
  );
  return (
    <>
      <ConversationTitle who="only-you" lead={t('conversation.share.lead', { name })}>
        {t('conversation.share.title', { name })}
      </ConversationTitle>
      <Refusal refused={actionData?.refused} />
      <Alert kind="info" heading={t('conversation.share.who_heading')}>
        <p className="alert-text">
          {t('conversation.share.who', { names: formatNames(everybodyReading(conversation), language) })}
        </p>
      </Alert>
      {empty && <Alert kind="warning">{t('conversation.share.empty')}</Alert>}
      <div className="as-other-sees">
        {sections.map((section) => (
          <section key={section.id}>
            <h2>
              <OfTemplate>{section.title}</OfTemplate>
            </h2>
            {section.wanted && <Badge kind="info">{t('preparing.themes.wanted')}</Badge>}
            {section.questions.map((question) => (
              <AnsweredQuestion key={question.id} question={question} level="h3" />
            ))}
          </section>
        ))}
      </div>
      <StillAsked
        questions={stillAsked(sections).map(({ sectionId, question }) => ({
          id: question.id,
          text: question.text,
          to: `${base}/${sectionId}`,
        }))}
      />
      <p>
        {t('conversation.share.what_happens')} {mailed && t('conversation.share.mailed')}
      </p>
      <Form method="post" className="button-row">
        <Button>{t('conversation.share.button', { name })}</Button>
        <ButtonLink variant="secondary" to={base}>
          {t('conversation.share.not_yet')}
        </ButtonLink>
      </Form>
    </>
  );
}
