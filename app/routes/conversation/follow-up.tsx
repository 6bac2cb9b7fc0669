import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { agreementAnchor } from '../../components/agreements/agreement-card';
import { FollowedAgreement } from '../../components/agreements/followed-agreement';
import { ConversationTitle } from '../../components/conversation/conversation-title';
import { firstName } from '../../components/conversation/first-name';
import { othersWhoSee } from '../../components/conversation/others-who-see';
import { useConversation } from '../../components/conversation/use-conversation';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { ButtonLink } from '../../components/form/button';
import { ProgressSchema } from '../../domain/conversations/agreements/agreement.schema';
import { findFollowUp, noteAtFollowUp } from '../../domain/conversations/agreements/follow-up.server';
import { stepAddress, stepIsOpen } from '../../domain/conversations/conversation.rules';
import { asksHowItWas } from '../../domain/indicators/evaluate.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/follow-up';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const lines = findFollowUp(ctx, args.params.conversationId);
    return { lines, asksHowItWas: asksHowItWas(ctx, args.params.conversationId) };
  });
}

/** Notes how an agreement is going. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    const form = await parseForm(args.request, ProgressSchema);
    // Whoever may not is told so, whatever they posted.
    findFollowUp(ctx, conversationId);
    if (!form.ok) return badForm(form);
    noteAtFollowUp(ctx, conversationId, form.input);
    const { agreementId } = form.input;
    return redirect(`${stepAddress(conversationId, 'follow-up')}#${agreementAnchor(agreementId)}`);
  });
}

/** After all have signed: what was agreed, how it is going, and what to do about it. */
export default function FollowUp({ loaderData, actionData }: Route.ComponentProps) {
  const { lines } = loaderData;
  const { t } = useTranslation();
  const conversation = useConversation();
  const { id, state, side, employeeId, employeeName } = conversation;
  const open = stepIsOpen('follow-up', state);
  return (
    <>
      <ConversationTitle
        who={othersWhoSee(conversation, t)}
        lead={open ? t('agreements.follow_up_page.lead') : undefined}
      >
        {t('agreements.follow_up_page.title')}
      </ConversationTitle>
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      {!open && <Empty>{t('agreements.follow_up_page.not_yet')}</Empty>}
      {open && lines.length === 0 && <Empty>{t('agreements.follow_up_page.none')}</Empty>}
      {open && (
        <ol className="agreements">
          {lines.map((line) => (
            <li key={line.id}>
              <FollowedAgreement
                line={line}
                noting={{ answer: actionData && 'errors' in actionData ? actionData : undefined }}
              />
            </li>
          ))}
        </ol>
      )}
      {open && (
        <>
          <div className="button-row">
            {side === 'leader' && employeeId && (
              <ButtonLink variant="secondary" to={`/team/${employeeId}/indkald?type=status`}>
                {t('agreements.follow_up_page.status_talk')}
              </ButtonLink>
            )}
            {loaderData.asksHowItWas && (
              <ButtonLink variant="secondary" to={`/samtaler/${id}/evaluering`}>
                {t('evaluation.offer')}
              </ButtonLink>
            )}
            <ButtonLink variant="secondary" to={stepAddress(id, 'signing')}>
              {t('agreements.follow_up_page.document')}
            </ButtonLink>
          </div>
          <p>
            {side === 'employee' && <Link to="/mine-aftaler">{t('agreements.follow_up_page.own')}</Link>}
            {side === 'leader' && employeeId && (
              <Link to={`/team/${employeeId}/aftaler`}>
                {t('agreements.follow_up_page.of_report', { name: firstName(employeeName) })}
              </Link>
            )}
          </p>
        </>
      )}
    </>
  );
}
