import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { DefinitionList } from '../../../components/data/definition-list';
import { Alert } from '../../../components/feedback/alert';
import { PageTitle } from '../../../components/layout/page-title';
import { ColumnsForm } from '../../../components/people-import/columns-form';
import { CprWarning } from '../../../components/people-import/cpr-warning';
import { ImportCrumbs } from '../../../components/people-import/crumbs';
import { describeColumns, lacksRoles } from '../../../domain/people-import/describe-columns.server';
import { chooseForImport, openDraft } from '../../../domain/people-import/drafts.server';
import { readChoices } from '../../../domain/people-import/read-choices.rules';
import { badForm } from '../../../http/form.server';
import { acting, answering } from '../../../http/refusals.server';
import { actorContext } from '../../../http/visit.server';
import type { Route } from './+types/columns';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    file: describeColumns(actorContext(args), args.params.importId),
    rolesMissing: args.url.searchParams.has('roller'),
  }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { importId } = args.params;
    const { table, choices } = openDraft(ctx, importId);
    const form = readChoices(await args.request.formData(), choices, table);
    if (!form.ok) return badForm(form);
    chooseForImport(ctx, importId, form);
    // With another column there are other titles, which the form did not show.
    const next = lacksRoles(ctx, table, form.choices) ? '?roller=1' : '/forhaandsvisning';
    return redirect(`/personer/import/${importId}${next}`);
  });
}

export default function Columns({ loaderData: { file, rolesMissing }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const written = t('people_import.columns.written', {
    encoding: file.encoding.toUpperCase(),
    separator: t(`people_import.separator.${file.separator}`),
  });
  const rows = t('people_import.columns.rows', { count: file.rows });
  return (
    <div className="text-column">
      <ImportCrumbs here={t('people_import.columns.crumb')} />
      <PageTitle lead={t('people_import.columns.lead')}>{t('people_import.columns.title')}</PageTitle>
      {rolesMissing && <Alert kind="warning">{t('people_import.roles.missing')}</Alert>}
      <DefinitionList
        items={[
          {
            term: t('people_import.columns.file'),
            description: (
              <>
                {file.fileName}
                <br />
                {rows}
                <br />
                {written}
              </>
            ),
          },
        ]}
      />
      <CprWarning cpr={file.cpr} />
      <ColumnsForm key={JSON.stringify(file.choices)} file={file} answer={actionData} />
    </div>
  );
}
