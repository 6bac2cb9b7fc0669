import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { LeadershipChain } from '../../../components/conversation/leadership-chain';
import { othersWhoSee } from '../../../components/conversation/others-who-see';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { ErrorSummary } from '../../../components/form/error-summary';
import { Progress } from '../../../components/navigation/progress';
import { RecordLines } from '../../../components/talk/record-lines';
import { RecordText } from '../../../components/talk/record-text';
import { SideBySide } from '../../../components/talk/side-by-side';
import { actionIsOpen } from '../../../domain/access/access.rules';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { describeTalkSection } from '../../../domain/conversations/talk/describe-talk.server';
import { savePostedLines } from '../../../domain/conversations/talk/save-posted-lines.server';
import { localPath } from '../../../http/local-path';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/section';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () =>
    describeTalkSection(actorContext(args), args.params.conversationId, args.params.sectionId),
  );
}

/** The record of this section as a form without scripts posts it. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId, sectionId } = args.params;
    const form = await args.request.formData();
    const posted = savePostedLines(ctx, conversationId, sectionId, form);
    if (posted.outcome === 'invalid') return data(posted, { status: 400 });
    if (posted.outcome === 'stale') return posted;
    return redirect(localPath(form.get('go')) ?? args.url.pathname);
  });
}

/** One theme of the talk: both preparations side by side, and the joint record under them. */
export default function TalkSection({ loaderData: section, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const result = actionData && 'outcome' in actionData ? actionData : null;
  const talk = stepAddress(conversation.id, 'talk');
  const editable = actionIsOpen('record', conversation.state);
  const next = section.next ? `${talk}/${section.next}` : stepAddress(conversation.id, 'agreements');
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        progress={<Progress current={section.place} total={section.total} />}
      >
        {section.title}
      </ConversationTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {result?.outcome === 'invalid' && <ErrorSummary errors={result.errors} />}
      {result?.outcome === 'stale' && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')}>
          <p className="alert-text">{t('conversation.conflict.unscripted')}</p>
          {result.typed.map(({ id, text }) => (
            <p key={id} className="conflict__text">
              {text}
            </p>
          ))}
        </Alert>
      )}
      {section.questions.map((question) => (
        <SideBySide key={question.id} question={question} />
      ))}
      <LeadershipChain levels={section.chain} />
      {editable ? (
        <RecordLines
          key={section.id}
          lines={result?.outcome === 'invalid' ? result.typed : section.lines}
          newLineId={section.newLineId}
          next={next}
          nextLabel={section.next ? t('conversation.preparation.next') : t('conversation.talk.to_agreements')}
        />
      ) : (
        <RecordText lines={section.lines} />
      )}
    </>
  );
}
