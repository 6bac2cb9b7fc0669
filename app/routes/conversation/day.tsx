import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { useConversation } from '../../components/conversation/use-conversation';
import { formatDate } from '../../components/dates/format';
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
    const { heldOn, state, ctx } = findMovable(args);
    return { heldOn, held: isHeld(state), today: civilDateOf(ctx.now), mailed: mailIsOn(args.context) };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const { ctx } = findMovable(args);
    const { conversationId } = args.params;
    const form = await parseForm(args.request, DaySchema);
    if (!form.ok) return badForm(form);
    setDay(ctx, conversationId, form.input.heldOn);
    return redirect(`/samtaler/${conversationId}`);
  });
}

function findMovable(args: Route.LoaderArgs | Route.ActionArgs) {
  const ctx = actorContext(args);
  const { conversationId } = args.params;
  // To who takes no part it is the conversation that does not exist, as it is for the frame around the page.
  findOwnConversation(ctx, ctx.db, conversationId, 'read');
  const { heldOn, state } = findOwnConversation(ctx, ctx.db, conversationId, 'set-day');
  return { ctx, heldOn, state };
}

export default function Day({
  loaderData: { heldOn, held, today, mailed },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { id, groupName, otherName: name } = useConversation();
  const form = useSchemaForm(DaySchema, actionData, { heldOn });
  const whom = groupName === null ? 'one' : 'group';
  const told = t(`lifecycle.day.${mailed ? 'mailed' : 'tell'}.${whom}`, { name });
  const date = formatDate(heldOn, language);
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
