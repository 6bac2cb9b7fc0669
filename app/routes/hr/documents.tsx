import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { PersonnelFileForm } from '../../components/documents/personnel-file-form';
import { Alert } from '../../components/feedback/alert';
import type { FormAnswer } from '../../components/form/use-schema-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { authorizeFunction } from '../../domain/access/authorize';
import { Refusal } from '../../domain/errors';
import { PersonnelFileSchema } from '../../domain/signing/settings/document-settings.schema';
import { personnelFileSetting } from '../../domain/signing/settings/read-document-settings.server';
import { savePersonnelFile } from '../../domain/signing/settings/save-document-settings.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/documents';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { db, actor } = actorContext(args);
    authorizeFunction(actor, 'set-documents');
    const saved = args.url.searchParams.has('gemt');
    return { personnelFile: personnelFileSetting(db), saved };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'set-documents');
    const posted = await args.request.formData();
    switch (posted.get('intent')) {
      case 'personnel-file': {
        const form = parseFields(posted, PersonnelFileSchema);
        if (!form.ok) return badForm(form);
        savePersonnelFile(ctx, form.input.personnelFile);
        break;
      }
      default:
        throw new Refusal('invalid', 'unexpected');
    }
    return redirect('/hr/dokumenter?gemt=ja');
  });
}

/** What the organisation has decided about its documents: what HR gets of them, and how they look. */
export default function Documents({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { personnelFile, saved } = loaderData;
  /** Each form of the page is shown what was said of itself. */
  const answerTo = (intent: string): FormAnswer =>
    actionData && 'errors' in actionData && actionData.values.intent !== intent ? undefined : actionData;
  return (
    <div className="text-column">
      <Breadcrumb items={[{ to: '/hr', label: t('common.nav.hr') }, { label: t('documents.title') }]} />
      <PageTitle lead={t('documents.lead')}>{t('documents.title')}</PageTitle>
      {saved && !actionData && (
        <Alert kind="success" role="status">
          {t('documents.saved')}
        </Alert>
      )}
      <PersonnelFileForm personnelFile={personnelFile} answer={answerTo('personnel-file')} />
    </div>
  );
}
