import { useTranslation } from 'react-i18next';
import { Form, Link, redirect } from 'react-router';
import { PasskeyLogin } from '../../components/account/passkey-login';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { CodeSchema } from '../../domain/accounts/accounts.schema';
import { finishLogIn, meansOfStep } from '../../domain/accounts/finish-log-in.server';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { badForm, parseForm } from '../../http/form.server';
import { localPath } from '../../http/local-path';
import { stepIdOf, toSession } from '../../http/login-step.server';
import { acting } from '../../http/refusals.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/login-code';

const toBeginning = (to: string) => redirect(`/login?til=${encodeURIComponent(to)}`);

/** After the password; whoever has not given it begins with that. */
export async function loader(args: Route.LoaderArgs) {
  const { context, url } = args;
  const to = localPath(url.searchParams.get('til')) ?? '/';
  if (context.get(visitContext).actor) throw redirect(to);
  const means = meansOfStep(systemContext(context), await stepIdOf(args));
  if (!means) throw toBeginning(to);
  return { ...means, to };
}

export function action(args: Route.ActionArgs) {
  const { request, context, url } = args;
  return acting({ context }, async () => {
    const to = localPath(url.searchParams.get('til')) ?? '/';
    const stepId = await stepIdOf(args);
    if (!meansOfStep(systemContext(context), stepId)) throw toBeginning(to);
    const form = await parseForm(request, CodeSchema);
    if (!form.ok) return badForm(form);
    const { address } = context.get(requestContext);
    const { attempts } = context.get(servicesContext);
    const input = { ...form.input, stepId, address };
    const sessionId = await finishLogIn(systemContext(context), attempts, input);
    return redirect(to, {
      headers: await toSession(args, sessionId),
    });
  });
}

export default function LoginCode({ loaderData: { passkey, app, to }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(CodeSchema, actionData);
  return (
    <div className="narrow">
      <PageTitle lead={t(app ? 'account.code.lead' : 'account.code.lead_passkey')}>
        {t('account.code.title')}
      </PageTitle>
      {passkey && <PasskeyLogin to={to} />}
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <Form {...form.formProps}>
        <TextField
          {...form.field('code')}
          label={t(app ? 'account.code.label' : 'account.code.recovery')}
          hint={t(app ? 'account.code.hint' : 'account.code.recovery_hint')}
          autoComplete="one-time-code"
          required
        />
        <div className="button-group">
          <Button variant={app ? 'primary' : 'secondary'} busy={form.busy}>
            {t('account.login.submit')}
          </Button>
        </div>
      </Form>
      <p className="quiet narrow__note">
        {t('account.code.lost')}{' '}
        <Link to={`/login?til=${encodeURIComponent(to)}`}>{t('account.code.again')}</Link>
      </p>
    </div>
  );
}
