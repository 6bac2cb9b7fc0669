import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { CallInSeveralForm } from '../../components/team/call-in-several-form';
import { callInSeveral } from '../../domain/conversations/call-in.server';
import { callInSeveralChoices } from '../../domain/conversations/call-in-choices.server';
import { readCalls } from '../../domain/conversations/lifecycle/call-in-several.schema';
import { civilDateOf } from '../../domain/dates';
import { badForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext, mailIsOn } from '../../http/visit.server';
import type { Route } from './+types/call-in-several';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    roles: callInSeveralChoices(actorContext(args)),
    mailed: mailIsOn(args.context),
  }));
}

/** The leader calls several reports in, each to a talk of their own. */
export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    // Somebody who may not call in is told so, whatever they posted.
    const roles = callInSeveralChoices(ctx);
    const posted = await args.request.formData();
    const roleOf = new Map(
      roles.flatMap(({ role, reports }) => reports.map(({ personId }) => [personId, role] as const)),
    );
    const form = readCalls(posted, roleOf, civilDateOf(ctx.now));
    if (!form.ok) {
      const values: Record<string, string> = { chosen: posted.getAll('chosen').join(' ') };
      for (const [name, value] of posted)
        if (name !== 'chosen' && typeof value === 'string') values[name] = value;
      return badForm({ errors: form.errors, values });
    }
    const started = callInSeveral(ctx, form.calls);
    return redirect(`/team?indkaldt=${started.length}`);
  });
}

export default function CallInSeveral({ loaderData: { roles, mailed }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/team', label: t('team.title') }, { label: t('team.several.crumb') }]} />
      <PageTitle lead={`${t('team.several.lead')} ${t(`team.several.${mailed ? 'mailed' : 'tell'}_other`)}`}>
        {t('team.several.title')}
      </PageTitle>
      <CallInSeveralForm roles={roles} answer={actionData} />
    </div>
  );
}
