import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { encode } from 'uqr';
import { QrCode } from '../../components/account/qr-code';
import { RecoveryCodes } from '../../components/account/recovery-codes';
import { Refusal } from '../../components/feedback/refusal';
import { Button, ButtonLink } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { type FormAnswer, useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { CodeSchema } from '../../domain/accounts/accounts.schema';
import { confirmCodeApp, proposeCodeApp } from '../../domain/accounts/factors/code-app.server';
import { provedJustNow } from '../../domain/accounts/factors/fresh-proof';
import { hasCodeApp } from '../../domain/accounts/factors/ways-in.server';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/code-app';

/** What the app is to read; nothing once it is there, or before one has just said again who one is. */
export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    if (!provedJustNow(ctx)) throw redirect('/mit-login/bekraeft');
    if (hasCodeApp(ctx.db, ctx.actor.personId)) return null;
    const { secret, address } = proposeCodeApp(ctx);
    const { size, data } = encode(address, { ecc: 'M' });
    // One path for all dark fields: a unit square each.
    const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
    return { secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '), size, path };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const form = await parseForm(args.request, CodeSchema);
    if (!form.ok) return badForm(form);
    const { address } = args.context.get(requestContext);
    const { attempts } = args.context.get(servicesContext);
    const sessionId = args.context.get(visitContext).sessionId ?? '';
    const code = form.input.code.replaceAll(/\s/g, '');
    const codes = await confirmCodeApp(ctx, attempts, { code, sessionId, address });
    return codes ? { codes } : redirect('/mit-login');
  });
}

export default function CodeApp({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const codes = actionData && 'codes' in actionData ? actionData.codes : null;
  const answer = actionData && 'codes' in actionData ? undefined : actionData;
  return (
    <div className="narrow">
      <PageTitle lead={loaderData ? t('account.app.lead') : undefined}>
        {t(loaderData ? 'account.app.title' : 'account.app.done')}
      </PageTitle>
      {codes && <RecoveryCodes codes={codes} />}
      {loaderData ? (
        <>
          <QrCode {...loaderData} label={t('account.app.qr')} />
          <p>
            {t('account.app.by_hand')} <code className="code-secret">{loaderData.secret}</code>
          </p>
          <FirstCode answer={answer} />
        </>
      ) : (
        <p>
          <ButtonLink to="/mit-login">{t('account.app.back')}</ButtonLink>
        </p>
      )}
    </div>
  );
}

function FirstCode({ answer }: { answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(CodeSchema, answer);
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('code')}
        label={t('account.app.first_code')}
        hint={t('account.app.first_code_hint')}
        autoComplete="one-time-code"
        inputMode="numeric"
        required
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('account.app.submit')}</Button>
      </div>
    </Form>
  );
}
