import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DefinitionList } from '../../../components/data/definition-list';
import { Button } from '../../../components/form/button';
import { useHydrated } from '../../../components/form/use-hydrated';
import { TemplateSections } from '../../../components/frameworks/template-sections';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { roleNames } from '../../../domain/frameworks/framework-view.rules';
import { readTemplateById } from '../../../domain/frameworks/templates/read-template.server';
import { sectionsOf } from '../../../domain/frameworks/templates/template-view.rules';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/template';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { template, framework, frameworkId } = readTemplateById(actorContext(args), args.params.templateId);
    return {
      type: template.type,
      language: template.language,
      role: roleNames(framework)(template.role) ?? template.role,
      framework: { id: frameworkId, name: framework.name, language: framework.language },
      sections: sectionsOf(template, framework),
    };
  });
}

export default function Template({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { type, language, role, framework, sections } = loaderData;
  const title = t('frameworks.template.title', { type: t(`common.type.${type}`), role });
  const questions = sections.reduce((sum, section) => sum + section.questions.length, 0);
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/grundlag', label: t('frameworks.title') },
          { to: `/grundlag/${framework.id}`, label: framework.name },
          { label: title },
        ]}
      />
      <PageTitle lead={t('frameworks.template.lead')}>{title}</PageTitle>
      <DefinitionList
        items={[
          {
            term: t('frameworks.template.framework'),
            description: <Link to={`/grundlag/${framework.id}`}>{framework.name}</Link>,
          },
          { term: t('frameworks.template.language'), description: t(`frameworks.make.${language}`) },
          {
            term: t('frameworks.template.size'),
            description: t('frameworks.template.questions', { count: questions }),
          },
        ]}
      />
      <Print />
      <TemplateSections sections={sections} language={language} sourceLanguage={framework.language} />
    </div>
  );
}

/** The browser's own print; nothing to press where no script runs. */
function Print() {
  const { t } = useTranslation();
  if (!useHydrated()) return null;
  return (
    <Button type="button" variant="secondary" onClick={() => window.print()}>
      {t('frameworks.template.print')}
    </Button>
  );
}
