import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { Empty } from '../../../components/feedback/empty';
import { MakeForm } from '../../../components/frameworks/templates/make-form';
import { RoleLengths } from '../../../components/frameworks/templates/role-lengths';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { MakeTemplateSchema } from '../../../domain/frameworks/framework.schema';
import { readFrameworkById } from '../../../domain/frameworks/list-frameworks.server';
import { draftTemplate } from '../../../domain/frameworks/templates/draft-template.server';
import { makeTemplate } from '../../../domain/frameworks/templates/make-template.server';
import { templateLengths } from '../../../domain/frameworks/templates/template-lengths.server';
import { badForm, parseFields } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/make';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { frameworkId } = args.params;
    const roles = templateLengths(ctx, frameworkId);
    const wanted = args.url.searchParams.get('rolle');
    return {
      id: frameworkId,
      name: readFrameworkById(ctx, frameworkId).name,
      roles,
      chosen: roles.find(({ role }) => role === wanted) ?? null,
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { frameworkId } = args.params;
    readFrameworkById(ctx, frameworkId);
    const form = await args.request.formData();
    const wanted = parseFields(form, MakeTemplateSchema);
    if (!wanted.ok) return badForm(wanted);
    if (form.get('intent') === 'now')
      return redirect(`/skabeloner/${makeTemplate(ctx, frameworkId, wanted.input)}`);
    return redirect(`/skabeloner/kladder/${draftTemplate(ctx, frameworkId, wanted.input)}`);
  });
}

/** Makes one template: first the role, then the kind of talk, the language and the length. */
export default function MakeTemplate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { id, name, roles, chosen } = loaderData;
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/grundlag', label: t('frameworks.title') },
          { to: `/grundlag/${id}`, label: name },
          { label: t('templates.make.title') },
        ]}
      />
      <PageTitle lead={t('templates.make.lead')}>{t('templates.make.title')}</PageTitle>
      {roles.length === 0 ? (
        <Empty>{t('templates.make.none')}</Empty>
      ) : (
        <RoleLengths roles={roles} chosen={chosen?.role ?? null} />
      )}
      {chosen && <MakeForm key={chosen.role} role={chosen} answer={actionData} />}
    </div>
  );
}
