import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { formatDate } from '../../components/dates/format';
import { CallInGroupForm } from '../../components/group/call-in-group-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { NobodyToCallIn } from '../../components/team/nobody-to-call-in';
import { DAY_PAST, isToCome } from '../../domain/conversations/conversation.schema';
import { callInGroup, groupChoices } from '../../domain/conversations/group/call-in-group.server';
import { CallInGroupSchema } from '../../domain/conversations/group/group.schema';
import { civilDateOf } from '../../domain/dates';
import { badForm, fieldErrors } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/call-in-group';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({ ...groupChoices(actorContext(args)), mailed: mailIsOn(args.context) }));
}

export function action(args: Route.ActionArgs) {
  const values: Record<string, string> = {};
  const act = async () => {
    const ctx = actorContext(args);
    // Somebody who may not call a group in is told so, whatever they posted.
    groupChoices(ctx);
    const posted = await args.request.formData();
    for (const name of ['name', 'templateId', 'heldOn']) values[name] = String(posted.get(name) ?? '');
    // When and where can be left open altogether.
    for (const name of ['startTime', 'minutes', 'place'])
      if (posted.has(name)) values[name] = String(posted.get(name));
    const members = posted.getAll('members').map(String);
    values.members = members.join(' ');
    const schema = CallInGroupSchema.refine(isToCome(civilDateOf(ctx.now)), DAY_PAST);
    const parsed = schema.safeParse({ ...values, members });
    if (!parsed.success) return badForm({ errors: fieldErrors(parsed.error), values });
    return redirect(`/samtaler/${callInGroup(ctx, parsed.data)}/forberedelse?nyt=indkaldt`);
  };
  return acting(args, act, () => values);
}

/** The leader calls several reports in to one talk. */
export default function CallInGroupPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { reports, templates, planned, mailed } = loaderData;
  const language = useLanguage();
  const lead = `${t('group.call.lead')} ${t(mailed ? 'group.call.mailed' : 'group.call.tell')}`;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/team', label: t('team.title') }, { label: t('group.call.crumb') }]} />
      <PageTitle lead={templates.length > 0 ? lead : undefined}>{t('group.call.title')}</PageTitle>
      {planned && (
        <p>
          {t('rounds.talk.ends_group', {
            name: planned.name,
            date: formatDate(planned.lastDay, language),
          })}
        </p>
      )}
      {templates.length > 0 ? (
        <CallInGroupForm reports={reports} templates={templates} planned={planned} answer={actionData} />
      ) : (
        <NobodyToCallIn>{t('group.call.no_template')}</NobodyToCallIn>
      )}
    </div>
  );
}
