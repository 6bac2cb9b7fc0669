import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { ErrorSummary } from '../../components/form/error-summary';
import { RadioRow } from '../../components/form/radio-row';
import { TextField } from '../../components/form/text-field';
import { useSchemaForm } from '../../components/form/use-schema-form';
import { PageTitle } from '../../components/layout/page-title';
import { FirstRunWithCodeSchema } from '../../domain/accounts/accounts.schema';
import { setUpWithCode } from '../../domain/accounts/set-up-organisation.server';
import { findOrganisation } from '../../domain/people/organisation.server';
import { requestContext, servicesContext } from '../../http/contexts.server';
import { sessionCookie } from '../../http/cookies.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting } from '../../http/refusals.server';
import { systemContext } from '../../http/visit.server';
import { LANGUAGES } from '../../i18n/language';
import { useLanguage } from '../../i18n/use-language';
import type { Route } from './+types/first-run';

/** Only for a database without an organisation; afterwards the address leads to the overview. */
export function loader({ context }: Route.LoaderArgs) {
  if (findOrganisation(context.get(servicesContext).db)) throw redirect('/');
  return null;
}

export function action({ request, context }: Route.ActionArgs) {
  return acting({ context }, async () => {
    const form = await parseForm(request, FirstRunWithCodeSchema);
    if (!form.ok) return badForm(form);
    const { address, secure } = context.get(requestContext);
    const { attempts } = context.get(servicesContext);
    const sessionId = await setUpWithCode(systemContext(context), attempts, { ...form.input, address });
    return redirect('/', { headers: { 'Set-Cookie': await sessionCookie(secure).serialize(sessionId) } });
  });
}

export default function FirstRun({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const form = useSchemaForm(FirstRunWithCodeSchema, actionData, { language: useLanguage() });
  const names = { organisation: t('account.first_run.organisation'), name: t('account.first_run.name') };
  return (
    <div className="narrow">
      <PageTitle lead={t('account.first_run.lead')}>{t('account.first_run.title')}</PageTitle>
      <Refusal refused={form.refused} />
      <ErrorSummary errors={form.errors} labels={names} />
      <Form {...form.formProps}>
        <TextField
          {...form.field('code')}
          label={t('account.first_run.code')}
          hint={t('account.first_run.code_hint')}
          autoComplete="off"
          required
        />
        <h2>{t('account.first_run.organisation_heading')}</h2>
        <TextField
          {...form.field('organisation')}
          label={names.organisation}
          hint={t('account.first_run.organisation_hint')}
          autoComplete="organization"
          required
        />
        <RadioRow
          {...form.field('language')}
          legend={t('account.first_run.language')}
          options={LANGUAGES.map((value) => ({ value, label: t(`account.languages.${value}`) }))}
        />
        <h2>{t('account.first_run.you_heading')}</h2>
        <TextField {...form.field('name')} label={names.name} autoComplete="name" required />
        <TextField
          {...form.field('email')}
          label={t('account.first_run.email')}
          hint={t('account.first_run.email_hint')}
          type="email"
          autoComplete="username"
          required
        />
        <TextField
          {...form.field('password')}
          label={t('account.first_run.password')}
          hint={t('account.password.hint')}
          type="password"
          autoComplete="new-password"
          required
        />
        <div className="button-group">
          <Button busy={form.busy}>{t('account.first_run.submit')}</Button>
        </div>
      </Form>
    </div>
  );
}
