import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { PasskeyLogin } from '../../components/account/passkey-login';
import { SingleSignOnButton } from '../../components/account/single-sign-on-button';
import { SingleSignOnLeave } from '../../components/account/single-sign-on-leave';
import { clearDevice } from '../../components/device/clear-device';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { type FormAnswer, useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { logIn } from '../../domain/accounts/log-in.server';
import { findOrganisation } from '../../domain/people/organisation.server';
import { LoginSchema } from '../../domain/people/people.schema';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { sessionCookie, stepCookie } from '../../http/cookies.server';
import { badForm, parseForm } from '../../http/form.server';
import { localPath } from '../../http/local-path';
import { assertPasswordLogin } from '../../http/password-login.server';
import { acting } from '../../http/refusals.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/login';

export function loader({ context, url }: Route.LoaderArgs) {
  if (!findOrganisation(context.get(servicesContext).db)) throw redirect('/velkommen');
  if (context.get(visitContext).actor) throw redirect(localPath(url.searchParams.get('til')) ?? '/');
  const { provider, passwordLogin } = context.get(servicesContext);
  return {
    to: localPath(url.searchParams.get('til')) ?? '/',
    expired: url.searchParams.has('udloebet'),
    loggedOut: url.searchParams.has('ud'),
    /** The organisation's own login, if it has one. */
    signOn: provider && {
      name: provider.settings.name,
      returnTo: localPath(url.searchParams.get('til')) ?? '/',
      leaving: url.searchParams.get('ud') === 'ekstern',
    },
    passwordLogin,
  };
}

export function action({ request, context, url }: Route.ActionArgs) {
  return acting({ context }, async () => {
    assertPasswordLogin(context);
    const form = await parseForm(request, LoginSchema);
    if (!form.ok) return badForm(form);
    const { address, secure } = context.get(requestContext);
    const { attempts } = context.get(servicesContext);
    const loggedIn = await logIn(systemContext(context), attempts, { ...form.input, address });
    const to = localPath(url.searchParams.get('til')) ?? '/';
    if (loggedIn.kind === 'code-wanted')
      return redirect(`/login/kode?til=${encodeURIComponent(to)}`, {
        headers: { 'Set-Cookie': await stepCookie(secure).serialize(loggedIn.stepId) },
      });
    return redirect(to, {
      headers: { 'Set-Cookie': await sessionCookie(secure).serialize(loggedIn.sessionId) },
    });
  });
}

export default function Login({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { loggedOut, signOn, passwordLogin } = loaderData;
  const leaving = signOn?.leaving ?? false;
  // Only once the server has answered: what could not be saved before is kept until then.
  useEffect(() => {
    if (loggedOut && !leaving) clearDevice();
  }, [loggedOut, leaving]);
  if (signOn?.leaving)
    return (
      <div className="narrow">
        <PageTitle>{t('account.login.title')}</PageTitle>
        <SingleSignOnLeave name={signOn.name} />
      </div>
    );
  return (
    <div className="narrow">
      <PageTitle lead={t(signOn ? 'single_sign_on.lead' : 'account.login.lead')}>
        {t('account.login.title')}
      </PageTitle>
      {loaderData.expired && !actionData && <Alert kind="warning">{t('errors.session.expired')}</Alert>}
      {loggedOut && !actionData && <Alert kind="success">{t('account.login.logged_out')}</Alert>}
      {signOn && <SingleSignOnButton {...signOn} />}
      {signOn && passwordLogin && <h2>{t('single_sign_on.or_password')}</h2>}
      <PasskeyLogin to={loaderData.to} />
      {passwordLogin && <PasswordForm answer={actionData} primary={!signOn} />}
      <p className="quiet narrow__note">
        {t('checking.have_document')} <Link to="/tjek">{t('checking.nav')}</Link>
      </p>
    </div>
  );
}

function PasswordForm({ answer, primary }: { answer: FormAnswer; primary: boolean }) {
  const { t } = useTranslation();
  const form = useSchemaForm(LoginSchema, answer);
  return (
    <>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <Form {...form.formProps}>
        <TextField
          {...form.field('email')}
          label={t('account.login.email')}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          {...form.field('password')}
          label={t('account.login.password')}
          type="password"
          autoComplete="current-password"
          required
        />
        <div className="button-group">
          <Button variant={primary ? 'primary' : 'secondary'} busy={form.busy}>
            {t('account.login.submit')}
          </Button>
        </div>
      </Form>
      <p className="quiet narrow__note">{t('account.login.forgotten')}</p>
    </>
  );
}
