import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { clearDevice } from '../../components/device/clear-device';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { logIn } from '../../domain/accounts/log-in.server';
import { findOrganisation } from '../../domain/people/organisation.server';
import { LoginSchema } from '../../domain/people/people.schema';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { sessionCookie } from '../../http/cookies.server';
import { badForm, parseForm } from '../../http/form.server';
import { localPath } from '../../http/local-path';
import { acting } from '../../http/refusals.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/login';

export function loader({ context, url }: Route.LoaderArgs) {
  if (!findOrganisation(context.get(servicesContext).db)) throw redirect('/velkommen');
  if (context.get(visitContext).actor) throw redirect(localPath(url.searchParams.get('til')) ?? '/');
  return { expired: url.searchParams.has('udloebet'), loggedOut: url.searchParams.has('ud') };
}

export function action({ request, context, url }: Route.ActionArgs) {
  return acting({ context }, async () => {
    const form = await parseForm(request, LoginSchema);
    if (!form.ok) return badForm(form);
    const { address, secure } = context.get(requestContext);
    const { attempts } = context.get(servicesContext);
    const sessionId = await logIn(systemContext(context), attempts, { ...form.input, address });
    return redirect(localPath(url.searchParams.get('til')) ?? '/', {
      headers: { 'Set-Cookie': await sessionCookie(secure).serialize(sessionId) },
    });
  });
}

export default function Login({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(LoginSchema, actionData);
  const { loggedOut } = loaderData;
  // Only once the server has answered: what could not be saved before is kept until then.
  useEffect(() => {
    if (loggedOut) clearDevice();
  }, [loggedOut]);
  return (
    <div className="narrow">
      <PageTitle lead={t('account.login.lead')}>{t('account.login.title')}</PageTitle>
      {loaderData.expired && !actionData && <Alert kind="warning">{t('errors.session.expired')}</Alert>}
      {loaderData.loggedOut && !actionData && <Alert kind="success">{t('account.login.logged_out')}</Alert>}
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
          <Button busy={form.busy}>{t('account.login.submit')}</Button>
        </div>
      </Form>
      <p className="quiet narrow__note">{t('account.login.forgotten')}</p>
    </div>
  );
}
