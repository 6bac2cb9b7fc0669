import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { MeetingFields } from '../../components/appointments/meeting-fields';
import { useConversation } from '../../components/conversation/use-conversation';
import { talkDay } from '../../components/dates/talk-day';
import { Refusal } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { DateField } from '../../components/form/date-field';
import { ErrorSummary } from '../../components/form/error-summary';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { findOwnConversation } from '../../domain/conversations/find-conversation.server';
import { isHeld } from '../../domain/conversations/lifecycle/lifecycle.rules';
import { DaySchema } from '../../domain/conversations/lifecycle/lifecycle.schema';
import { setDay } from '../../domain/conversations/lifecycle/set-day.server';
import { civilDateOf } from '../../domain/dates';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/day';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { heldOn, startTime, minutes, place, state, ctx } = findMovable(args);
    const set = { heldOn, startTime, minutes, place };
    return { set, held: isHeld(state), today: civilDateOf(ctx.now), mailed: mailIsOn(args.context) };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const { ctx } = findMovable(args);
    const { conversationId } = args.params;
    const form = await parseForm(args.request, DaySchema);
    if (!form.ok) return badForm(form);
    const { heldOn, ...meeting } = form.input;
    setDay(ctx, conversationId, heldOn, meeting);
    return redirect(`/samtaler/${conversationId}`);
  });
}

function findMovable(args: Route.LoaderArgs | Route.ActionArgs) {
  const ctx = actorContext(args);
  const { conversationId } = args.params;
  // To who takes no part it is the conversation that does not exist, as it is for the frame around the page.
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  return { ctx, ...findOwnConversation(ctx, ctx.db, conversationId, 'set-day') };
}

export default function Day({ loaderData: { set, held, today, mailed }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, groupName, otherName: name } = useConversation();
  const form = useSchemaForm(DaySchema, actionData, {
    heldOn: set.heldOn,
    startTime: set.startTime ?? '',
    minutes: set.minutes === null ? undefined : String(set.minutes),
    place: set.place ?? '',
  });
  const whom = groupName === null ? 'one' : 'group';
  const told = t(`lifecycle.day.${mailed ? 'mailed' : 'tell'}.${whom}`, { name });
  const date = talkDay(t, { state: 'preparing', ...set }, language);
  return (
    <>
      <PageTitle
        lead={held ? t('lifecycle.day.lead_held', { date }) : `${t('lifecycle.day.lead', { date })} ${told}`}
        title={`${t(held ? 'lifecycle.day.title_held' : 'lifecycle.day.title')}: ${name}`}
      >
        {t(held ? 'lifecycle.day.title_held' : 'lifecycle.day.title')}
      </PageTitle>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <DateField
          {...form.field('heldOn')}
          label={t(held ? 'lifecycle.day.field_held' : 'lifecycle.day.field')}
          max={held ? today : undefined}
          required
        />
        {!held && <MeetingFields field={form.field} />}
        <div className="button-group">
          <Button busy={form.busy}>{t('lifecycle.day.button')}</Button>
          <ButtonLink variant="tertiary" to={`/samtaler/${id}`}>
            {t('common.cancel')}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
