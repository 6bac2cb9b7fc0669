import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Answer } from '../../../components/conversation/answer';
import { answerInWords } from '../../../components/conversation/answer-in-words';
import { Citations } from '../../../components/conversation/citations';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { firstName } from '../../../components/conversation/first-name';
import { LeadershipChain } from '../../../components/conversation/leadership-chain';
import { Points } from '../../../components/conversation/points';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { ErrorSummary } from '../../../components/form/error-summary';
import { Progress } from '../../../components/navigation/progress';
import { SectionForm } from '../../../components/preparation/section-form';
import { actionIsOpen } from '../../../domain/access/access.rules';
import { describeSection } from '../../../domain/conversations/preparation/describe-preparation.server';
import { savePostedAnswers } from '../../../domain/conversations/preparation/save-posted-answers.server';
import { localPath } from '../../../http/local-path';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/section';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () =>
    describeSection(actorContext(args), args.params.conversationId, args.params.sectionId),
  );
}

/** The whole page at once, as a form without scripts posts it. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const form = await args.request.formData();
    const result = savePostedAnswers(ctx, args.params.conversationId, form);
    return result.outcome === 'saved' ? redirect(localPath(form.get('go')) ?? args.url.pathname) : result;
  });
}

export default function PreparationSection({ loaderData: section, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  const other = firstName(conversation.otherName);
  const base = `/samtaler/${conversation.id}/forberedelse`;
  const open = actionIsOpen('prepare', conversation.state);
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;
  const wordsOf = (id: string) => section.questions.find((question) => question.id === id)?.words ?? [];
  const result = actionData && 'outcome' in actionData ? actionData : null;
  return (
    <>
      <ConversationTitle
        who={section.shared ? [other] : 'only-you'}
        lead={section.guidance}
        progress={<Progress current={section.place} total={section.total} />}
      >
        {section.title}
      </ConversationTitle>
      <Refusal refused={refused} />
      {result?.outcome === 'invalid' && <ErrorSummary errors={result.errors} />}
      {result?.outcome === 'stale' &&
        result.conflicts.map((conflict) => (
          <Alert key={conflict.questionId} kind="warning" heading={t('conversation.conflict.heading')}>
            <p className="alert-text">{t('conversation.conflict.unscripted')}</p>
            <p className="conflict__text">{answerInWords(t, conflict.typed, wordsOf(conflict.questionId))}</p>
          </Alert>
        ))}
      {!open && !section.shared && <Alert kind="info">{t('conversation.preparation.not_shared')}</Alert>}
      <LeadershipChain levels={section.chain} />
      {!open || section.shared ? (
        section.questions.map((question) => (
          <div className="question" key={question.id}>
            <h2 className="question__text">{question.text}</h2>
            <Points points={question.points} />
            <Answer answer={question.answer} words={question.words} />
            <Citations citations={question.citations} />
          </div>
        ))
      ) : (
        <SectionForm
          // Another theme is another form: nothing of one is carried into the next.
          key={section.id}
          scope={`${conversation.actorId}:${conversation.id}`}
          here={`${base}/${section.id}`}
          saveTo={`${base}/svar`}
          previous={section.previous && `${base}/${section.previous}`}
          next={section.next ? `${base}/${section.next}` : `${base}/del`}
          close={base}
          questions={section.questions}
        />
      )}
    </>
  );
}
