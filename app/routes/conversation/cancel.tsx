import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { CancelForm } from '../../components/conversation/cancel-form';
import { CancelledBy } from '../../components/conversation/cancelled-by';
import { Refusal as RefusalAlert } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { ReasonSchema } from '../../domain/conversations/conversation.schema';
import {
  cancelConversation,
  undoCancelling,
} from '../../domain/conversations/lifecycle/cancel-conversation.server';
import { describeCancellable } from '../../domain/conversations/lifecycle/describe-cancelling.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import type { Route } from './+types/cancel';

/** Outside the frame of the conversation: a new leader cancels without seeing anything of it. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const found = describeCancellable(actorContext(args), args.params.conversationId);
    return {
      ...found,
      mailed: mailIsOn(args.context),
      back: found.successor ? '/team' : `/samtaler/${found.id}`,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    // Somebody who may not cancel is told so, whatever they posted.
    describeCancellable(ctx, conversationId);
    const posted = await args.request.formData();
    if (posted.get('intent') === 'undo-cancel') {
      undoCancelling(ctx, conversationId);
      return redirect(afterwards(ctx, conversationId));
    }
    const form = parseFields(posted, ReasonSchema);
    if (!form.ok) return badForm(form);
    cancelConversation(ctx, conversationId, form.input.reason);
    return redirect(afterwards(ctx, conversationId));
  });
}

function afterwards(ctx: ReturnType<typeof actorContext>, conversationId: string): string {
  const { successor } = describeCancellable(ctx, conversationId);
  return successor ? '/team' : `/samtaler/${conversationId}`;
}

export default function Cancel({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { type, employeeName, cancelled, successor, mailed, back } = loaderData;
  const talk = t('conversation.with', { type: t(`common.type.${type}`), name: employeeName });
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          successor
            ? { to: '/team', label: t('team.title') }
            : { to: '/samtaler', label: t('common.nav.conversations') },
          ...(successor ? [] : [{ to: back, label: talk }]),
          { label: t('lifecycle.cancel.crumb') },
        ]}
      />
      <PageTitle>{t(cancelled ? 'lifecycle.cancelled.title' : 'lifecycle.cancel.title', { talk })}</PageTitle>
      {cancelled ? (
        <>
          <RefusalAlert refused={actionData && 'refused' in actionData ? actionData.refused : null} />
          <CancelledBy cancelled={cancelled} />
          {cancelled.undoUntil && (
            <Form method="post">
              <div className="button-group">
                <Button name="intent" value="undo-cancel">
                  {t('lifecycle.cancelled.undo')}
                </Button>
                <ButtonLink variant="tertiary" to={back}>
                  {t('lifecycle.cancelled.leave')}
                </ButtonLink>
              </div>
            </Form>
          )}
        </>
      ) : (
        <CancelForm conversation={loaderData} mailed={mailed} answer={actionData} back={back} />
      )}
    </div>
  );
}
