import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { AnswerTimes } from '../../components/appointments/answer-times';
import { ProposeTimes } from '../../components/appointments/propose-times';
import { firstName } from '../../components/conversation/first-name';
import { useConversation } from '../../components/conversation/use-conversation';
import { PageTitle } from '../../components/layout/page-title';
import { acceptTime, declineTimes } from '../../domain/appointments/answer-times.server';
import { describeTimes } from '../../domain/appointments/describe-times.server';
import { proposeTimes, withdrawProposedTimes } from '../../domain/appointments/propose-times.server';
import { AnswerSchema, readTimes } from '../../domain/appointments/times.schema';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import type { Route } from './+types/times';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    ...describeTimes(actorContext(args), args.params.conversationId),
    mailed: mailIsOn(args.context),
  }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { conversationId } = args.params;
    // Somebody who may neither propose nor answer is told so, whatever they posted.
    describeTimes(ctx, conversationId);
    const posted = await args.request.formData();
    if (posted.get('intent') === 'propose') {
      const form = readTimes(posted);
      if (!form.ok) return badForm({ errors: form.errors, values: textsIn(posted) });
      proposeTimes(ctx, conversationId, form.times);
      return redirect(`/samtaler/${conversationId}/tider`);
    }
    const form = parseFields(posted, AnswerSchema);
    if (!form.ok) return badForm(form);
    switch (form.input.intent) {
      case 'withdraw':
        withdrawProposedTimes(ctx, conversationId);
        return redirect(`/samtaler/${conversationId}/tider`);
      case 'decline':
        declineTimes(ctx, conversationId);
        return redirect(`/samtaler/${conversationId}/tider`);
      case 'accept':
        acceptTime(ctx, conversationId, form.input.time);
        return redirect(`/samtaler/${conversationId}/forberedelse?nyt=tid`);
    }
  });
}

function textsIn(posted: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of posted) if (typeof value === 'string') values[name] = value;
  return values;
}

/** Times for a talk: the leader proposes them, the employee chooses one or turns all of them down. */
export default function Times({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, side, otherName } = useConversation();
  const { times, declinedAt, mailed } = loaderData;
  const name = firstName(otherName);
  const role = side === 'leader' ? 'propose' : 'answer';
  const told = t(`appointments.propose.${mailed ? 'mailed' : 'tell'}`, { name });
  const lead = side === 'leader' ? `${t('appointments.propose.lead', { name })} ${told}` : undefined;
  const Form = side === 'leader' ? ProposeTimes : AnswerTimes;
  return (
    <>
      <PageTitle lead={lead} title={`${t(`appointments.${role}.title`)}: ${name}`}>
        {t(`appointments.${role}.title`)}
      </PageTitle>
      <Form conversationId={id} name={name} times={times} declinedAt={declinedAt} answer={actionData} />
    </>
  );
}
