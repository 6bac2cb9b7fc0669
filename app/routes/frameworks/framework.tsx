import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { DefinitionList } from '../../components/data/definition-list';
import { Alert } from '../../components/feedback/alert';
import { LeftOut } from '../../components/frameworks/left-out';
import { MakeTemplates } from '../../components/frameworks/make-templates';
import { TemplateList } from '../../components/frameworks/template-list';
import { Themes } from '../../components/frameworks/themes';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { MakeTemplateSchema, UsualTemplatesSchema } from '../../domain/frameworks/framework.schema';
import { roleNames, themesOf } from '../../domain/frameworks/framework-view.rules';
import { readFrameworkById } from '../../domain/frameworks/list-frameworks.server';
import { listTemplates } from '../../domain/frameworks/templates/list-templates.server';
import { makeTemplate, makeUsualTemplates } from '../../domain/frameworks/templates/make-template.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/framework';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const framework = readFrameworkById(ctx, args.params.frameworkId);
    const roleName = roleNames(framework);
    return {
      name: framework.name,
      language: framework.language,
      source: framework.source.name,
      roles: framework.roles.map(({ id, name, leads }) => ({ id, name, leads })),
      themes: themesOf(framework),
      statements: framework.statements.length,
      leftOut: framework.leftOut.map(({ text, why, source }) => ({ text, why, line: source.line })),
      templates: listTemplates(ctx, args.params.frameworkId).map((template) => ({
        ...template,
        role: roleName(template.role) ?? template.role,
      })),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { frameworkId } = args.params;
    readFrameworkById(ctx, frameworkId);
    const form = await args.request.formData();
    if (parseFields(form, UsualTemplatesSchema).ok) return { made: makeUsualTemplates(ctx, frameworkId) };
    const wanted = parseFields(form, MakeTemplateSchema);
    if (!wanted.ok) return badForm(wanted);
    return redirect(`/skabeloner/${makeTemplate(ctx, frameworkId, wanted.input)}`);
  });
}

export default function Framework({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { name, language, source, roles, themes, statements, leftOut, templates } = loaderData;
  const made = actionData && 'made' in actionData ? actionData.made : null;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/grundlag', label: t('frameworks.title') }, { label: name }]} />
      <PageTitle>{name}</PageTitle>
      {made !== null && (
        <Alert kind="success" role="status">
          {t('frameworks.make.made', { count: made })}
        </Alert>
      )}
      <DefinitionList
        items={[
          { term: t('frameworks.source'), description: source },
          {
            term: t('frameworks.roles'),
            description: roles
              .map((role) => (role.leads ? t('frameworks.role_leads', { name: role.name }) : role.name))
              .join(', '),
          },
          {
            term: t('frameworks.statements'),
            description: `${t('frameworks.statements_count', { count: statements })}, ${t('frameworks.themes_count', { count: themes.length })}`,
          },
        ]}
      />
      <TemplateList templates={templates} />
      <MakeTemplates
        roles={roles}
        primary={templates.length === 0}
        answer={actionData && 'made' in actionData ? undefined : actionData}
      />
      <Themes themes={themes} language={language} />
      {leftOut.length > 0 && <LeftOut pieces={leftOut} language={language} />}
    </div>
  );
}
