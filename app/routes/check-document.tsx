import { useTranslation } from 'react-i18next';
import { data } from 'react-router';
import { CheckForm } from '../components/checking/check-form';
import { CheckResult } from '../components/checking/check-result';
import { WithoutUs } from '../components/checking/without-us';
import { PageTitle } from '../components/layout/page-title';
import { Refusal } from '../domain/errors';
import { findOrganisation } from '../domain/people/organisation.server';
import { certificateFingerprints, verifyDocument } from '../domain/signing/verify-document.server';
import { MAX_PDF_SIZE } from '../domain/signing/verify-form.schema';
import { requestContext, servicesContext } from '../http/contexts.server';
import { acting } from '../http/refusals.server';
import { readUpload } from '../http/upload.server';
import { systemContext } from '../http/visit.server';
import type { Route } from './+types/check-document';

export function loader({ context }: Route.LoaderArgs) {
  const ctx = systemContext(context);
  return {
    organisation: findOrganisation(ctx.db)?.name ?? null,
    fingerprints: certificateFingerprints(ctx),
  };
}

/** Checks a file for anybody. Nothing of it is kept, neither here nor in the logs. */
export function action({ request, context }: Route.ActionArgs) {
  return acting({ context }, async () => {
    const { attempts, stamps } = context.get(servicesContext);
    await attempts.countCheck(context.get(requestContext).address);
    const file = await readFile(request);
    if (file === 'too-large')
      return data({ refused: { code: 'checking.too_large', values: {} } }, { status: 413 });
    if (!file) return data({ errors: { file: 'form.file_missing' }, values: {} }, { status: 400 });
    const stampAuthorities = stamps?.settings.authorities.map(String) ?? [];
    const options = { stampAuthorities, signal: request.signal };
    return { checked: await verifyDocument(systemContext(context), file, options) };
  });
}

async function readFile(request: Request): Promise<Uint8Array | 'too-large' | null> {
  try {
    const rules = { field: 'file', limit: MAX_PDF_SIZE, tooLarge: 'checking.too_large' };
    const { file } = await readUpload(request, rules);
    return file?.bytes ?? null;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'checking.too_large') return 'too-large';
    throw error;
  }
}

export default function CheckDocument({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const checked = actionData && 'checked' in actionData ? actionData.checked : null;
  const refused = actionData && !('checked' in actionData) ? actionData : undefined;
  return (
    <div className="text-column">
      <PageTitle lead={t('checking.lead')}>{t('checking.title')}</PageTitle>
      {checked && <CheckResult {...checked} organisation={loaderData.organisation} />}
      <CheckForm answer={refused} again={checked !== null} />
      <WithoutUs fingerprints={loaderData.fingerprints} />
    </div>
  );
}
