import { useTranslation } from 'react-i18next';
import { Empty } from '../../../components/feedback/empty';
import { AffectedTemplates } from '../../../components/frameworks/review/affected-templates';
import { Changes } from '../../../components/frameworks/review/changes';
import { Breadcrumb } from '../../../components/layout/breadcrumb';
import { PageTitle } from '../../../components/layout/page-title';
import { readFrameworkById } from '../../../domain/frameworks/list-frameworks.server';
import { affectedTemplates } from '../../../domain/frameworks/review/affected-view.server';
import { changesView } from '../../../domain/frameworks/review/changes-view.rules';
import {
  compareVersions,
  readFrameworkVersions,
} from '../../../domain/frameworks/review/framework-versions.server';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/compare';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { frameworkId } = args.params;
    const after = readFrameworkById(ctx, frameworkId);
    const versions = readFrameworkVersions(ctx, frameworkId);
    const place = versions.findIndex(({ id }) => id === frameworkId);
    const [own, previous] = [versions[place], versions[place + 1]];
    const changes = compareVersions(ctx, frameworkId);
    return {
      name: after.name,
      language: after.language,
      version: own?.version ?? 1,
      previous: previous ? { id: previous.id, version: previous.version } : null,
      changes: changes && previous ? changesView(changes, readFrameworkById(ctx, previous.id), after) : null,
      affected: affectedTemplates(ctx, frameworkId),
    };
  });
}

export default function Compare({ loaderData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { name, language, version, previous, changes, affected } = loaderData;
  const title = previous
    ? t('review.changes.page', { name, before: previous.version, after: version })
    : t('review.changes.title');
  return (
    <div className="text-column">
      <Breadcrumb
        items={[
          { to: '/grundlag', label: t('frameworks.title') },
          { to: `/grundlag/${params.frameworkId}`, label: name },
          { label: t('review.changes.title') },
        ]}
      />
      <PageTitle lead={t('review.changes.lead')}>{title}</PageTitle>
      <AffectedTemplates templates={affected} />
      {changes ? (
        <Changes changes={changes} language={language} />
      ) : (
        <Empty>{t('review.changes.first_version')}</Empty>
      )}
    </div>
  );
}
