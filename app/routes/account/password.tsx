import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { type FormAnswer, useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { changePassword } from '../../domain/accounts/change-password.server';
import { ChangePasswordSchema } from '../../domain/people/people.schema';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { sessionCookie } from '../../http/cookies.server';
import { badForm, parseForm } from '../../http/form.server';
import { localPath } from '../../http/local-path';
import { assertPasswordLogin } from '../../http/password-login.server';
import { acting } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/password';

export function loader(args: Route.LoaderArgs) {
  assertPasswordLogin(args.context);
  actorContext(args);
  return {
    /** An administrator handed out the password: nothing else opens before it is changed. */
    first: args.context.get(visitContext).mustChangePassword,
    changed: args.url.searchParams.has('skiftet'),
  };
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    assertPasswordLogin(args.context);
    const ctx = actorContext(args);
    const form = await parseForm(args.request, ChangePasswordSchema);
    if (!form.ok) return badForm(form);
    const { address, secure } = args.context.get(requestContext);
    const { attempts } = args.context.get(servicesContext);
    const sessionId = await changePassword(ctx, attempts, {
      ...form.input,
      address,
      method: args.context.get(visitContext).method ?? 'password',
    });
    const { mustChangePassword } = args.context.get(visitContext);
    const onwards = localPath(args.url.searchParams.get('til')) ?? '/';
    return redirect(mustChangePassword ? onwards : '/adgangskode?skiftet=1', {
      headers: { 'Set-Cookie': await sessionCookie(secure).serialize(sessionId) },
    });
  });
}

export default function Password({ loaderData: { first, changed }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  return (
    <div className="narrow">
      <PageTitle lead={t(first ? 'account.password.lead_first' : 'account.password.lead')}>
        {t(first ? 'account.password.title_first' : 'account.password.title')}
      </PageTitle>
      {changed && !actionData && <Alert kind="success">{t('account.password.changed')}</Alert>}
      {/* A new form once it is changed, so that no password is left in the fields. */}
      <PasswordForm key={String(changed)} first={first} answer={actionData} />
    </div>
  );
}

function PasswordForm({ first, answer }: { first: boolean; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(ChangePasswordSchema, answer);
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('current')}
        label={t(first ? 'account.password.current_first' : 'account.password.current')}
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        {...form.field('password')}
        label={t('account.password.new')}
        hint={t('account.password.hint')}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        {...form.field('repeated')}
        label={t('account.password.repeated')}
        type="password"
        autoComplete="new-password"
        required
      />
      <div className="button-group">
        <Button busy={form.busy}>{t('account.password.submit')}</Button>
      </div>
    </Form>
  );
}
