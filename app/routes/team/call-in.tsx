import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { MeetingFields } from '../../components/appointments/meeting-fields';
import { formatDate } from '../../components/dates/format';
import { Refusal } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { DateField } from '../../components/form/date-field';
import { ErrorSummary } from '../../components/form/error-summary';
import { Select } from '../../components/form/select';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { FormsToChooseFrom } from '../../components/frameworks/templates/form-links';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { NobodyToCallIn } from '../../components/team/nobody-to-call-in';
import { templateLabel } from '../../components/team/template-label';
import { callIn } from '../../domain/conversations/call-in.server';
import { callInChoices } from '../../domain/conversations/call-in-choices.server';
import { CallInSchema, DAY_PAST, isToCome } from '../../domain/conversations/conversation.schema';
import { civilDateOf } from '../../domain/dates';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/call-in';

/** `?type=status` suggests a status talk; anything else, what suits the role. */
const WantedSchema = z.enum(['mus', 'lus', 'status']).nullable().catch(null);

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const type = WantedSchema.parse(args.url.searchParams.get('type'));
    return {
      ...callInChoices(actorContext(args), args.params.personId, type),
      mailed: mailIsOn(args.context),
      status: type === 'status',
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const schema = CallInSchema.refine(isToCome(civilDateOf(ctx.now)), DAY_PAST);
    const form = await parseForm(args.request, schema);
    if (!form.ok) {
      // Somebody who may not call in is told so, whatever they posted.
      callInChoices(ctx, args.params.personId);
      return badForm(form);
    }
    const id = callIn(ctx, args.params.personId, form.input);
    return redirect(`/samtaler/${id}/forberedelse?nyt=indkaldt`);
  });
}

export default function CallInPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { name, role, templates, mailed, status, lastDay } = loaderData;
  const language = useLanguage();
  const title = t(status ? 'team.call.title_status' : 'team.call.title', { name });
  const told = t(mailed ? 'team.call.mailed' : 'team.call.tell', { name });
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/team', label: t('team.title') }, { label: t('team.call_in') }]} />
      {templates.length > 0 ? (
        <>
          <PageTitle lead={`${t('team.call.lead')} ${told}`}>{title}</PageTitle>
          {lastDay && <p>{t('rounds.talk.ends', { date: formatDate(lastDay, language) })}</p>}
          <CallInForm templates={templates} status={status} answer={actionData} />
        </>
      ) : (
        <>
          <PageTitle>{title}</PageTitle>
          <NobodyToCallIn>{t('team.call.no_template', { role, name })}</NobodyToCallIn>
        </>
      )}
    </div>
  );
}

type CallInFormProps = {
  templates: Route.ComponentProps['loaderData']['templates'];
  status: boolean;
  answer: Route.ComponentProps['actionData'];
};

function CallInForm({ templates, status, answer }: CallInFormProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(CallInSchema, answer, { templateId: templates[0]?.id });
  const choices = templates.map((template) => ({ id: template.id, label: templateLabel(t, template) }));
  return (
    <Form {...form.formProps} className="call-in">
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <Select
        {...form.field('templateId')}
        label={t('team.call.template')}
        required
        hint={templates.length > 1 ? t('team.call.template_hint') : undefined}
        options={choices.map(({ id, label }) => ({ value: id, label }))}
      />
      <FormsToChooseFrom templates={choices} />
      <DateField
        {...form.field('heldOn')}
        label={t('team.call.held_on')}
        hint={status ? undefined : t('team.call.held_on_hint')}
        required
      />
      <MeetingFields field={form.field} />
      <div className="button-group">
        <Button busy={form.busy}>{t('team.call.submit')}</Button>
        <ButtonLink variant="tertiary" to="/team">
          {t('common.cancel')}
        </ButtonLink>
      </div>
    </Form>
  );
}
