import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { DefinitionList } from '../../components/data/definition-list';
import { formatDay } from '../../components/dates/format';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { FrameworkActs } from '../../components/frameworks/framework-acts';
import { LeftOut } from '../../components/frameworks/left-out';
import { MakeTemplates } from '../../components/frameworks/make-templates';
import { AffectedTemplates } from '../../components/frameworks/review/affected-templates';
import { TemplateList } from '../../components/frameworks/template-list';
import { Themes } from '../../components/frameworks/themes';
import { Versions } from '../../components/frameworks/versions';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { MakeTemplateSchema, UsualTemplatesSchema } from '../../domain/frameworks/framework.schema';
import { roleNames, themesOf } from '../../domain/frameworks/framework-view.rules';
import { readFrameworkById } from '../../domain/frameworks/list-frameworks.server';
import { affectedTemplates } from '../../domain/frameworks/review/affected-view.server';
import { readFrameworkVersions } from '../../domain/frameworks/review/framework-versions.server';
import { startNewVersion } from '../../domain/frameworks/review/start-review.server';
import { listNewTemplates, listTemplates } from '../../domain/frameworks/templates/list-templates.server';
import { makeTemplate, makeUsualTemplates } from '../../domain/frameworks/templates/make-template.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/framework';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const framework = readFrameworkById(ctx, args.params.frameworkId);
    const roleName = roleNames(framework);
    const versions = readFrameworkVersions(ctx, args.params.frameworkId);
    const place = versions.findIndex(({ id }) => id === args.params.frameworkId);
    return {
      versions,
      version: versions[place],
      hasPrevious: place >= 0 && place + 1 < versions.length,
      newest: versions.find(({ current }) => current) ?? null,
      published: args.url.searchParams.has('udgivet'),
      affected: affectedTemplates(ctx, args.params.frameworkId),
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
      drafts: listNewTemplates(ctx, args.params.frameworkId).map((draft) => ({
        ...draft,
        role: roleName(draft.role) ?? draft.role,
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
    if (form.get('intent') === 'correct')
      return redirect(`/grundlag/gennemgang/${startNewVersion(ctx, frameworkId)}`);
    if (parseFields(form, UsualTemplatesSchema).ok) return { made: makeUsualTemplates(ctx, frameworkId) };
    const wanted = parseFields(form, MakeTemplateSchema);
    if (!wanted.ok) return badForm(wanted);
    return redirect(`/skabeloner/${makeTemplate(ctx, frameworkId, wanted.input)}`);
  });
}

export default function Framework({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const displayLanguage = useLanguage();
  const { name, language, source, roles, themes, statements, leftOut, templates } = loaderData;
  const { version, versions, hasPrevious, newest, affected, drafts } = loaderData;
  const made = actionData && 'made' in actionData ? actionData.made : null;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/grundlag', label: t('frameworks.title') }, { label: name }]} />
      <PageTitle>{name}</PageTitle>
      {loaderData.published && version && made === null && (
        <Alert kind="success" role="status">
          {hasPrevious
            ? t('frameworks.published_update', { version: version.version })
            : t('frameworks.published')}
        </Alert>
      )}
      {newest && version && !version.current && (
        <Alert kind="info">
          <p className="alert-text">
            {t('frameworks.not_current', { version: newest.version })}{' '}
            <Link to={`/grundlag/${newest.id}`}>{t('frameworks.see_current')}</Link>
          </p>
        </Alert>
      )}
      <Refusal refused={actionData && 'refused' in actionData ? actionData.refused : null} />
      <DefinitionList
        items={[
          ...(version
            ? [
                { term: t('frameworks.version_heading'), description: version.version },
                {
                  term: t('frameworks.published_heading'),
                  description: [formatDay(version.publishedAt, displayLanguage), version.publishedBy]
                    .filter(Boolean)
                    .join(', '),
                },
              ]
            : []),
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
      <FrameworkActs
        frameworkId={params.frameworkId}
        current={version?.current ?? false}
        hasPrevious={hasPrevious}
      />
      <AffectedTemplates templates={affected} />
      <TemplateList templates={templates} drafts={drafts} made={made} />
      <MakeTemplates
        primary={templates.length === 0}
        answer={actionData && 'made' in actionData ? undefined : actionData}
      />
      <Versions versions={versions} shown={params.frameworkId} />
      <Themes themes={themes} language={language} />
      {leftOut.length > 0 && <LeftOut pieces={leftOut} language={language} />}
    </div>
  );
}
