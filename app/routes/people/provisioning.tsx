import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../../components/feedback/alert';
import { Empty } from '../../components/feedback/empty';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { TextField } from '../../components/form/text-field';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { Breadcrumb } from '../../components/layout/breadcrumb';
import { PageTitle } from '../../components/layout/page-title';
import { TokenTable } from '../../components/people/token-table';
import { authorizeFunction } from '../../domain/access/authorize';
import { TokenNameSchema } from '../../domain/provisioning/provisioning.schema';
import { listTokens, makeToken, revokeToken } from '../../domain/provisioning/tokens.server';
import { requestContext } from '../../http/contexts.server';
import { badForm, parseFields } from '../../http/form.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/provisioning';

const RevokeSchema = z.object({ revoke: z.string() });

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => ({
    tokens: listTokens(actorContext(args)),
    address: `${args.context.get(requestContext).origin}/scim/v2`,
    revoked: args.url.searchParams.get('gjort') === 'trukket',
  }));
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-people');
    const posted = await args.request.formData();
    const revoking = parseFields(posted, RevokeSchema);
    if (revoking.ok) {
      revokeToken(ctx, revoking.input.revoke);
      return redirect('/personer/provisionering?gjort=trukket');
    }
    const form = parseFields(posted, TokenNameSchema);
    if (!form.ok) return badForm(form);
    // In the answer alone: an address or a session would keep it longer than it takes to copy it.
    return { token: makeToken(ctx, form.input.name) };
  });
}

export default function Provisioning({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { tokens, address, revoked } = loaderData;
  const token = actionData && 'token' in actionData ? actionData.token : null;
  const answer = actionData && 'token' in actionData ? undefined : actionData;
  return (
    <>
      <Breadcrumb
        items={[{ to: '/personer', label: t('people.title') }, { label: t('provisioning.title') }]}
      />
      <PageTitle lead={t('provisioning.lead')}>{t('provisioning.title')}</PageTitle>
      {token && (
        <Alert kind="success" role="status" heading={t('provisioning.made')}>
          <p>{t('provisioning.made_once')}</p>
          <p>
            <code>{token}</code>
          </p>
        </Alert>
      )}
      {revoked && !token && (
        <Alert kind="success" role="status">
          {t('provisioning.revoked')}
        </Alert>
      )}
      <p>
        {t('provisioning.address')}: <code>{address}</code>
      </p>
      {tokens.length > 0 ? <TokenTable tokens={tokens} /> : <Empty>{t('provisioning.none')}</Empty>}
      {/* Empty again for the next one. */}
      <NewToken key={tokens.length} answer={answer} />
    </>
  );
}

function NewToken({ answer }: { answer: Parameters<typeof useSchemaForm>[1] }) {
  const { t } = useTranslation();
  const form = useSchemaForm(TokenNameSchema, answer, { name: '' });
  return (
    <section className="text-column" aria-labelledby="make">
      <h2 id="make">{t('provisioning.make_title')}</h2>
      <p>{t('provisioning.make_lead')}</p>
      <Form {...form.formProps}>
        <Refusal refused={form.refused} />
        <ErrorSummary errors={form.errors} />
        <TextField
          {...form.field('name')}
          label={t('provisioning.name')}
          hint={t('provisioning.name_hint')}
          autoComplete="off"
          required
        />
        <div className="button-group">
          <Button busy={form.busy}>{t('provisioning.make')}</Button>
        </div>
      </Form>
    </section>
  );
}
