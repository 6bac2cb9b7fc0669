import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { PageTitle } from '../../../components/layout/page-title';
import { ImportCrumbs } from '../../../components/people-import/crumbs';
import { UploadForm } from '../../../components/people-import/upload-form';
import { authorizeFunction } from '../../../domain/access/authorize';
import { readForImport } from '../../../domain/people-import/drafts.server';
import { IMPORT_LIMITS } from '../../../domain/people-import/people-import.schema';
import { acting, answering } from '../../../http/refusals.server';
import { readUpload } from '../../../http/upload.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/upload';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    authorizeFunction(actorContext(args).actor, 'administer-people');
    return null;
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-people');
    const { file } = await readUpload(args.request, {
      field: 'file',
      limit: IMPORT_LIMITS.bytes,
      tooLarge: 'people_import.too_large',
    });
    if (!file) return data({ errors: { file: 'form.csv_missing' }, values: {} }, { status: 400 });
    return redirect(`/personer/import/${await readForImport(ctx, file)}`);
  });
}

export default function Upload({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="text-column">
      <ImportCrumbs />
      <PageTitle lead={t('people_import.lead')}>{t('people_import.title')}</PageTitle>
      <p>{t('people_import.upload.needs')}</p>
      <p>{t('people_import.upload.whole')}</p>
      <UploadForm answer={actionData} />
    </div>
  );
}
