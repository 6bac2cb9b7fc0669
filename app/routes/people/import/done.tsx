import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { ButtonLink } from '../../../components/form/button';
import { PageTitle } from '../../../components/layout/page-title';
import { Counts } from '../../../components/people-import/counts';
import { ImportCrumbs } from '../../../components/people-import/crumbs';
import { WithoutWayIn } from '../../../components/people-import/without-way-in';
import { findResult } from '../../../domain/people-import/drafts.server';
import { listWithoutWayIn } from '../../../domain/people-import/without-way-in.server';
import { answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/done';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const { importId } = args.params;
    const counts = findResult(ctx, importId);
    // Not imported yet: that is the step to go on with.
    if (counts === null) throw redirect(`/personer/import/${importId}`);
    return { counts, list: listWithoutWayIn(ctx, args.url.searchParams.get('efter')) };
  });
}

export default function Done({ loaderData: { counts, list }, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <>
      <ImportCrumbs here={t('people_import.done.crumb')} />
      <PageTitle>{t('people_import.done.title')}</PageTitle>
      <Counts counts={counts} />
      <WithoutWayIn list={list} here={`/personer/import/${params.importId}/faerdig`} />
      <div className="button-group">
        <ButtonLink to="/personer">{t('people_import.done.to_people')}</ButtonLink>
      </div>
    </>
  );
}
