import { useTranslation } from 'react-i18next';
import { data, redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { PageTitle } from '../../../components/layout/page-title';
import { Counts } from '../../../components/people-import/counts';
import { CprWarning } from '../../../components/people-import/cpr-warning';
import { ImportCrumbs } from '../../../components/people-import/crumbs';
import { ImportForm } from '../../../components/people-import/import-form';
import { Outcome } from '../../../components/people-import/outcome';
import { Notices, Problems } from '../../../components/people-import/remarks';
import { authorizeFunction } from '../../../domain/access/authorize';
import { Refusal } from '../../../domain/errors';
import { describeImport, importDraft } from '../../../domain/people-import/import-draft.server';
import { ApplyImportSchema } from '../../../domain/people-import/people-import.schema';
import { parseForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/preview';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => describeImport(actorContext(args), args.params.importId));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-people');
    const form = await parseForm(args.request, ApplyImportSchema);
    // A form of ours always says what it showed.
    if (!form.ok) throw new Refusal('conflict', 'people_import.changed');
    const { importId } = args.params;
    try {
      importDraft(ctx, importId, {
        fingerprint: form.input.fingerprint,
        endMany: form.input.endMany === 'on',
      });
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'people_import.ends_many') throw error;
      return data({ errors: { endMany: 'form.end_many_missing' }, values: {} }, { status: 422 });
    }
    return redirect(`/personer/import/${importId}/faerdig`);
  });
}

/** What was refused because something has changed is shown beside what it has become. */
export function shouldRevalidate({ actionStatus, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return actionStatus !== undefined || defaultShouldRevalidate;
}

export default function Preview({ loaderData: preview, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { added, changed, ended, units } = preview.counts;
  const nothing = preview.problems.shown.length === 0 && added + changed + ended + units === 0;
  const lead = nothing ? t('people_import.preview.nothing') : t('people_import.preview.lead');
  return (
    <>
      <ImportCrumbs here={t('people_import.preview.crumb')} />
      <PageTitle lead={lead}>{t('people_import.preview.title')}</PageTitle>
      <CprWarning cpr={preview.cpr} />
      <Problems problems={preview.problems} />
      <section aria-labelledby="result">
        <h2 id="result">{t('people_import.preview.summary')}</h2>
        <Counts counts={preview.counts} />
      </section>
      <Notices notices={preview.notices} />
      <Outcome preview={preview} />
      <ImportForm preview={preview} columns={`/personer/import/${params.importId}`} answer={actionData} />
    </>
  );
}
