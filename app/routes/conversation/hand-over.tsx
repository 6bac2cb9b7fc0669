import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { firstName } from '../../components/conversation/first-name';
import { useConversation } from '../../components/conversation/use-conversation';
import { Refusal as RefusalAlert } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { describeHandOver, handOver } from '../../domain/conversations/lifecycle/change-of-leader.server';
import { HandOverSchema } from '../../domain/conversations/lifecycle/lifecycle.schema';
import { Refusal } from '../../domain/errors';
import { parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/hand-over';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeHandOver(actorContext(args), args.params.conversationId));
}

/** The employee lets the new leader have a conversation that was begun with another. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    describeHandOver(ctx, conversationId);
    const form = await parseForm(args.request, HandOverSchema);
    if (!form.ok) throw new Refusal('invalid', 'unexpected');
    handOver(ctx, conversationId, form.input.to);
    return redirect(`/samtaler/${conversationId}`);
  });
}

export default function HandOver({ loaderData: { to }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, state, leaderName, others } = useConversation();
  const name = firstName(to.name);
  const former = firstName(leaderName);
  const formerSigned = others.some(({ side, signed }) => side === 'leader' && signed);
  return (
    <>
      <PageTitle lead={t('lifecycle.hand_over.lead', { name, former })}>
        {t('lifecycle.hand_over.title', { name: to.name })}
      </PageTitle>
      <RefusalAlert refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      <h2>{t('lifecycle.hand_over.sees_heading', { name })}</h2>
      <ul>
        <li>{t('lifecycle.hand_over.sees_record', { former })}</li>
        <li>{t('lifecycle.hand_over.sees_agreements')}</li>
      </ul>
      <h2>{t('lifecycle.hand_over.not_heading', { name })}</h2>
      <ul>
        <li>{t('lifecycle.hand_over.not_former', { former })}</li>
        <li>{t('lifecycle.hand_over.not_own', { former })}</li>
        <li>{t('lifecycle.hand_over.not_versions', { former })}</li>
      </ul>
      {state === 'signing' && (
        <p>
          {formerSigned
            ? t('lifecycle.hand_over.signing_signed', { former, name })
            : t('lifecycle.hand_over.signing', { name })}
        </p>
      )}
      <p>{t('lifecycle.hand_over.otherwise', { name })}</p>
      <Form method="post">
        <input type="hidden" name="to" value={to.personId} />
        <div className="button-group">
          <Button>{t('lifecycle.hand_over.button', { name })}</Button>
          <ButtonLink variant="tertiary" to={`/samtaler/${id}`}>
            {t('lifecycle.hand_over.leave')}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
