import { useTranslation } from 'react-i18next';
import { Form, redirect, useNavigate } from 'react-router';
import { proveWithPasskey, useDevice } from '../../components/account/passkeys';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { type FormAnswer, useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { proofSchema } from '../../domain/accounts/accounts.schema';
import { meansOfProof, readWaysIn } from '../../domain/accounts/factors/ways-in.server';
import { proveIdentity, renewSession } from '../../domain/accounts/prove-identity.server';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { badForm, parseForm } from '../../http/form.server';
import { localPath } from '../../http/local-path';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/prove';

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const password = readWaysIn(ctx).password && args.context.get(servicesContext).passwordLogin;
    return { ...meansOfProof(ctx.db, ctx.actor.personId), password, to: wantedBy(args.url) };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    const { code: wanted } = meansOfProof(ctx.db, ctx.actor.personId);
    const form = await parseForm(args.request, proofSchema(wanted));
    if (!form.ok) return badForm(form);
    const { address } = args.context.get(requestContext);
    const { attempts } = args.context.get(servicesContext);
    const proof = await proveIdentity(ctx, attempts, { ...form.input, address });
    renewSession(ctx, proof, args.context.get(visitContext).sessionId ?? '');
    return redirect(wantedBy(args.url));
  });
}

/** What the proof was asked for; how one logs in, where nothing else is said. */
const wantedBy = (url: URL): string => localPath(url.searchParams.get('til')) ?? '/mit-login';

/** Says again who one is, before how one logs in is changed and before all of one's data is taken home. */
export default function Prove({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { passkey, password, code, app, to } = loaderData;
  return (
    <div className="narrow">
      <PageTitle lead={t('account.prove.lead')}>{t('account.prove.title')}</PageTitle>
      {passkey && <ByPasskey to={to} />}
      {password && <ByPassword code={code} app={app} answer={actionData} />}
      {!password && !passkey && <Alert kind="info">{t('account.prove.elsewhere')}</Alert>}
    </div>
  );
}

function ByPasskey({ to }: { to: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { able, busy, refused, run } = useDevice();
  if (!able) return null;
  const prove = async () => {
    await proveWithPasskey('/mit-login/noegle', { intent: 'prove', about: 'mit-login' });
    await navigate(to);
  };
  return (
    <div className="passkey-login">
      <Refusal refused={refused} />
      <Button type="button" variant="secondary" busy={busy} onClick={() => run(prove)}>
        {t('account.prove.passkey')}
      </Button>
    </div>
  );
}

function ByPassword({ code, app, answer }: { code: boolean; app: boolean; answer: FormAnswer }) {
  const { t } = useTranslation();
  const form = useSchemaForm(proofSchema(code), answer);
  return (
    <Form {...form.formProps}>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} />
      <TextField
        {...form.field('password')}
        label={t('account.login.password')}
        type="password"
        autoComplete="current-password"
        required
      />
      {code && (
        <TextField
          {...form.field('code')}
          label={t(app ? 'account.code.label' : 'account.code.recovery')}
          hint={t(app ? 'account.code.hint' : 'account.code.recovery_hint')}
          autoComplete="one-time-code"
          required
        />
      )}
      <div className="button-group">
        <Button busy={form.busy}>{t('account.prove.submit')}</Button>
      </div>
    </Form>
  );
}
