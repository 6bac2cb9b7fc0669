import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { agreementAnchor } from '../../../components/agreements/agreement-card';
import { LookBack } from '../../../components/agreements/look-back';
import { ConversationTitle } from '../../../components/conversation/conversation-title';
import { othersWhoSee } from '../../../components/conversation/others-who-see';
import { useConversation } from '../../../components/conversation/use-conversation';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { ButtonLink } from '../../../components/form/button';
import { VerdictSchema } from '../../../domain/conversations/agreements/agreement.schema';
import { describeLookBack } from '../../../domain/conversations/agreements/look-back.server';
import { saveVerdict } from '../../../domain/conversations/agreements/verdicts.server';
import { stepAddress } from '../../../domain/conversations/conversation.rules';
import { badForm, parseFields } from '../../../http/form.server';
import { localPath } from '../../../http/local-path';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/look-back';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeLookBack(actorContext(args), args.params.conversationId));
}

/** What the talk says of one agreement, as a form without scripts posts it. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const posted = await args.request.formData();
    if (posted.get('intent') === 'take-back') for (const name of ['verdict', 'reason']) posted.set(name, '');
    const form = parseFields(posted, VerdictSchema);
    if (!form.ok) return badForm(form);
    const saved = saveVerdict(ctx, args.params.conversationId, form.input);
    const { agreementId, verdict, reason } = form.input;
    if (saved.outcome === 'stale') {
      const values = { agreementId, verdict: verdict ?? '', reason };
      return { stale: true as const, errors: {}, values };
    }
    const here = localPath(posted.get('go')) ?? args.url.pathname;
    return redirect(`${here}#${agreementAnchor(agreementId)}`);
  });
}

/** What was agreed last time, on a page of its own. */
export default function LookBackPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const conversation = useConversation();
  return (
    <>
      <ConversationTitle who={othersWhoSee(conversation, t)}>
        {t('agreements.look_back.title')}
      </ConversationTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {actionData && 'stale' in actionData && (
        <Alert kind="warning" heading={t('conversation.conflict.heading')} role="alert">
          {t('agreements.look_back.stale')}
        </Alert>
      )}
      <LookBack
        conversationId={conversation.id}
        actorId={conversation.actorId}
        lookBack={loaderData}
        here={`/samtaler/${conversation.id}/tilbageblik`}
        answer={actionData && 'errors' in actionData ? actionData : undefined}
      />
      <div className="button-row">
        <ButtonLink variant="secondary" to={stepAddress(conversation.id, 'talk')}>
          {t('agreements.to_talk')}
        </ButtonLink>
      </div>
    </>
  );
}
