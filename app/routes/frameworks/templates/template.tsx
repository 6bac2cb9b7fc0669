import { useTranslation } from 'react-i18next';
import { Link, redirect } from 'react-router';
import { DefinitionList } from '../../../components/data/definition-list';
import { formatDay } from '../../../components/dates/format';
import { Alert } from '../../../components/feedback/alert';
import { Refusal } from '../../../components/feedback/refusal';
import { TemplateSections } from '../../../components/frameworks/template-sections';
import { FormLinks } from '../../../components/frameworks/templates/form-links';
import { Preview } from '../../../components/frameworks/templates/preview';
import { Standing, TemplateActs } from '../../../components/frameworks/templates/template-acts';
import { TemplateVersions } from '../../../components/frameworks/templates/template-versions';
import { ViewLinks } from '../../../components/frameworks/templates/view-links';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { Refusal as Refused } from '../../../domain/errors';
import { roleNames } from '../../../domain/frameworks/framework-view.rules';
import {
  reinstateTemplate,
  retireTemplate,
} from '../../../domain/frameworks/templates/approve-template.server';
import { draftFromTemplate } from '../../../domain/frameworks/templates/draft-template.server';
import {
  readTemplateById,
  templateStanding,
} from '../../../domain/frameworks/templates/read-template.server';
import { previewOf, viewIn } from '../../../domain/frameworks/templates/template-preview.rules';
import { questionCount } from '../../../domain/frameworks/templates/template-size.rules';
import { sectionsOf } from '../../../domain/frameworks/templates/template-view.rules';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import { useLanguage } from '../../../i18n/use-language';
import type { Route } from './+types/template';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { templateId } = args.params;
    const { template, framework, frameworkId } = readTemplateById(ctx, templateId);
    const view = viewIn(args.url.searchParams);
    return {
      id: templateId,
      type: template.type,
      language: template.language,
      length: template.length ?? 'full',
      role: roleNames(framework)(template.role) ?? template.role,
      framework: { id: frameworkId, name: framework.name, language: framework.language },
      questions: questionCount(template),
      standing: templateStanding(ctx, templateId),
      justApproved: args.url.searchParams.has('godkendt'),
      view,
      sections: view.name === 'all' ? sectionsOf(template, framework) : [],
      preview: view.name === 'all' ? [] : previewOf(template, framework, view.side),
    };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { templateId } = args.params;
    readTemplateById(ctx, templateId);
    const form = await args.request.formData();
    switch (form.get('intent')) {
      case 'edit':
        return redirect(`/skabeloner/kladder/${draftFromTemplate(ctx, templateId)}`);
      case 'retire':
        retireTemplate(ctx, templateId);
        return redirect(`/skabeloner/${templateId}`);
      case 'reinstate':
        reinstateTemplate(ctx, templateId);
        return redirect(`/skabeloner/${templateId}`);
      default:
        throw new Refused('invalid', 'unexpected');
    }
  });
}

export default function Template({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const pageLanguage = useLanguage();
  const { id, type, language, length, role, framework, standing, view, sections, preview } = loaderData;
  const title = t('templates.title', { type: t(`common.type.${type}`), role });
  const shown = standing.versions.find((version) => version.id === id);
  const approvedOn = shown && formatDay(shown.approvedAt, pageLanguage);
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/grundlag', label: t('frameworks.title') },
          { to: `/grundlag/${framework.id}`, label: framework.name },
          { label: title },
        ]}
      />
      <PageTitle>{title}</PageTitle>
      {loaderData.justApproved && shown && (
        <Alert kind="success" role="status">
          {t('templates.versions.approved', { version: shown.version })}
        </Alert>
      )}
      <Refusal refused={actionData?.refused} />
      <Standing id={id} standing={standing} />
      <DefinitionList
        items={[
          {
            term: t('templates.facts.framework'),
            description: <Link to={`/grundlag/${framework.id}`}>{framework.name}</Link>,
          },
          { term: t('templates.facts.version'), description: shown?.version ?? 1 },
          {
            term: t('templates.facts.approved'),
            description: shown?.approvedBy
              ? t('templates.facts.approved_by', { when: approvedOn, name: shown.approvedBy })
              : approvedOn,
          },
          { term: t('templates.facts.length'), description: t(`templates.length.${length}`) },
          { term: t('templates.facts.language'), description: t(`templates.language.${language}`) },
          {
            term: t('templates.facts.size'),
            description: t('templates.questions', { count: loaderData.questions }),
          },
          { term: t('templates.form.get'), description: <FormLinks templateId={id} /> },
        ]}
      />
      <TemplateActs standing={standing} />
      <ViewLinks view={view} first="questions" />
      {view.name === 'all' ? (
        <TemplateSections sections={sections} language={language} sourceLanguage={framework.language} />
      ) : (
        <Preview view={view} sections={preview} language={language} title={title} />
      )}
      <TemplateVersions versions={standing.versions} shown={id} />
    </div>
  );
}
