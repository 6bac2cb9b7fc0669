import { useTranslation } from 'react-i18next';
import { data, redirect } from 'react-router';
import { LogoForm } from '../../components/documents/logo-form';
import { PersonnelFileForm } from '../../components/documents/personnel-file-form';
import { Alert } from '../../components/feedback/alert';
import type { FormAnswer } from '../../components/form/use-schema-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { authorizeFunction } from '../../domain/access/authorize';
import { Refusal } from '../../domain/errors';
import { LOGO_LIMIT, PersonnelFileSchema } from '../../domain/signing/settings/document-settings.schema';
import { currentLogo, removeLogo, saveLogo } from '../../domain/signing/settings/logo.server';
import { personnelFileSetting } from '../../domain/signing/settings/read-document-settings.server';
import { savePersonnelFile } from '../../domain/signing/settings/save-document-settings.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { readUpload } from '../../http/upload.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/documents';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const { db, actor } = actorContext(args);
    authorizeFunction(actor, 'set-documents');
    const saved = args.url.searchParams.has('gemt');
    const logo = currentLogo(db)?.sha256.slice(0, 16) ?? null;
    return { personnelFile: personnelFileSetting(db), logo, saved };
  });
}

export function action(args: Route.ActionArgs) {
  // Where the file itself was refused, nothing else of its form has been read.
  let intent = 'logo';
  const act = async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'set-documents');
    const { file, form: posted } = await readUpload(args.request, {
      field: 'logo',
      limit: LOGO_LIMIT,
      tooLarge: 'logo.too_large',
    });
    intent = String(posted.get('intent'));
    switch (intent) {
      case 'personnel-file': {
        const form = parseFields(posted, PersonnelFileSchema);
        if (!form.ok) return badForm(form);
        savePersonnelFile(ctx, form.input.personnelFile);
        break;
      }
      case 'logo':
        if (!file)
          return data({ errors: { logo: 'form.logo_missing' }, values: { intent } }, { status: 400 });
        saveLogo(ctx, file.bytes);
        break;
      case 'remove-logo':
        removeLogo(ctx);
        break;
      default:
        throw new Refusal('invalid', 'unexpected');
    }
    return redirect('/hr/dokumenter?gemt=ja');
  };
  return acting(args, act, () => ({ intent }));
}

/** What the organisation has decided about its documents: what HR gets of them, and how they look. */
export default function Documents({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { personnelFile, logo, saved } = loaderData;
  /** Each form of the page is shown what was said of itself. */
  const answerTo = (intent: string): FormAnswer =>
    actionData?.values?.intent === intent ? actionData : undefined;
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
      <LogoForm logo={logo} answer={answerTo('logo')} />
    </div>
  );
}
