import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { firstName } from '../../../components/conversation/first-name';
import { LeadershipChain } from '../../../components/conversation/leadership-chain';
import { othersWhoSee } from '../../../components/conversation/others-who-see';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { ErrorSummary } from '../../../components/form/error-summary';
import { Progress } from '../../../components/navigation/progress';
import { RecordForm } from '../../../components/talk/record-form';
import { RecordText } from '../../../components/talk/record-text';
import { SideBySide } from '../../../components/talk/side-by-side';
import { actionIsOpen } from '../../../domain/access/access.rules';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { RecordEntrySchema } from '../../../domain/conversations/conversation.schema';
import { describeTalkSection } from '../../../domain/conversations/talk/describe-talk.server';
import { saveRecordEntry } from '../../../domain/conversations/talk/save-record-entry.server';
import { badForm, parseFields } from '../../../http/form.server';
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
    const posted = await args.request.formData();
    posted.set('sectionId', sectionId);
    const form = parseFields(posted, RecordEntrySchema);
    if (!form.ok) return badForm(form);
    const saved = saveRecordEntry(ctx, conversationId, form.input);
    if (saved.outcome === 'stale') return { typed: form.input.text };
    return redirect(localPath(posted.get('go')) ?? args.url.pathname);
  });
}

/** One theme of the talk: both preparations side by side, and the joint record under them. */
export default function TalkSection({ loaderData: section, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const other = firstName(conversation.otherName);
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
      {actionData && 'errors' in actionData && <ErrorSummary errors={actionData.errors} />}
      {actionData && 'typed' in actionData && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')}>
          <p className="alert-text">{t('conversation.conflict.unscripted')}</p>
          <p className="conflict__text">{actionData.typed}</p>
        </Alert>
      )}
      {section.questions.map((question) => (
        <SideBySide
          key={question.id}
          question={question}
          otherName={other}
          otherHasShared={section.otherHasShared}
        />
      ))}
      <LeadershipChain levels={section.chain} />
      {editable ? (
        <RecordForm
          key={section.id}
          scope={`${conversation.actorId}:${conversation.id}:record`}
          sectionId={section.id}
          entry={section.entry}
          here={`${talk}/${section.id}`}
          saveTo={`${talk}/referat`}
          previous={section.previous && `${talk}/${section.previous}`}
          next={next}
          nextLabel={section.next ? t('conversation.preparation.next') : t('conversation.talk.to_agreements')}
        />
      ) : (
        <RecordText entry={section.entry} />
      )}
    </>
  );
}
