import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Alert } from '../../components/feedback/alert';
import { Refusal as Refused } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { RadioRow } from '../../components/form/radio-row';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { authorizeFunction } from '../../domain/access/authorize';
import { Refusal } from '../../domain/errors';
import { RevokeSchema } from '../../domain/signing/certificates/certificates.schema';
import { findCertificate } from '../../domain/signing/certificates/list-certificates.server';
import { revokeCertificate } from '../../domain/signing/certificates/revocations.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/certificate';

const LIST = '/personer/certifikater';
const REASONS = ['key-compromise', 'issued-in-error', 'superseded', 'affiliation-changed'] as const;

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const found = findCertificate(actorContext(args), args.params.serial);
    if (!found) throw new Refusal('not-found', 'access.not_found');
    return found;
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-certificates');
    const form = await parseForm(args.request, RevokeSchema);
    if (!form.ok) return badForm(form);
    revokeCertificate(ctx, { serial: args.params.serial, reason: form.input.reason });
    return redirect(`${LIST}?gjort=trukket`);
  });
}

/** Second thoughts before a certificate is revoked: what follows from it, and why it is done. */
export default function Certificate({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { name, serial, kind, issued, revoked } = loaderData;
  const form = useSchemaForm(RevokeSchema, actionData);
  return (
    <>
      <Breadcrumb
        items={[
          { to: '/personer', label: t('people.title') },
          { to: LIST, label: t('certificates.title') },
          { label: t('certificates.confirm.title') },
        ]}
      />
      <PageTitle lead={t('certificates.confirm.of', { name, serial })}>
        {t('certificates.confirm.title')}
      </PageTitle>
      <Refused refused={form.refused} />
      {revoked ? (
        <Alert kind="info">{t('certificates.confirm.already')}</Alert>
      ) : (
        <Form {...form.formProps}>
          <p>
            {kind === 'authority'
              ? t('certificates.confirm.text_authority', { count: issued })
              : t('certificates.confirm.text_issued')}
          </p>
          <ErrorSummary errors={form.errors} />
          <RadioRow
            {...form.field('reason')}
            legend={t('certificates.confirm.reason')}
            stacked
            options={REASONS.map((value) => ({ value, label: t(`certificates.confirm.reasons.${value}`) }))}
          />
          <div className="button-row">
            <Button busy={form.busy}>{t('certificates.confirm.yes')}</Button>
            <ButtonLink variant="secondary" to={LIST}>
              {t('certificates.confirm.no')}
            </ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
