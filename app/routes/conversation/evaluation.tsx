import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { ConversationTitle } from '../../components/conversation/conversation-title';
import { useConversation } from '../../components/conversation/use-conversation';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { ButtonLink } from '../../components/form/button';
import { EvaluationForm } from '../../components/insight/evaluation-form';
import { stepAddress } from '../../domain/conversations/conversation.rules';
import {
  answerEvaluation,
  declineEvaluation,
  describeEvaluation,
} from '../../domain/indicators/evaluate.server';
import { EvaluationSchema } from '../../domain/indicators/evaluation.schema';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/evaluation';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeEvaluation(actorContext(args), args.params.conversationId));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const posted = await args.request.formData();
    // Whoever may not is told so, whatever they posted.
    describeEvaluation(ctx, conversationId);
    if (posted.get('intent') === 'decline') {
      declineEvaluation(ctx, conversationId);
    } else {
      const form = parseFields(posted, EvaluationSchema);
      if (!form.ok) return badForm(form);
      answerEvaluation(ctx, conversationId, form.input);
    }
    return redirect(`/samtaler/${conversationId}/evaluering`);
  });
}

/** How the talk was, in three answers that nobody can lead back to anybody. */
export default function EvaluationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, side } = useConversation();
  const { state, fewest } = loaderData;
  return (
    <>
      <ConversationTitle lead={state === 'open' ? t('evaluation.lead') : undefined}>
        {t('evaluation.title')}
      </ConversationTitle>
      {state === 'answered' && <Alert kind="success">{t('evaluation.thanks')}</Alert>}
      {state === 'declined' && <Alert kind="info">{t('evaluation.declined')}</Alert>}
      {(state === 'asked-before' || state === 'over') && <Empty>{t(`evaluation.${state}`)}</Empty>}
      {state === 'open' && (
        <>
          <h2>{t('evaluation.anonymous_title')}</h2>
          <p>{t('evaluation.anonymous', { fewest })}</p>
          <p>{t('evaluation.database')}</p>
          {side === 'leader' && <p>{t('evaluation.once')}</p>}
          <EvaluationForm answer={actionData} />
        </>
      )}
      {state !== 'open' && (
        <p>
          <ButtonLink variant="secondary" to={stepAddress(id, 'follow-up')}>
            {t('evaluation.onwards')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
