import { useTranslation } from 'react-i18next';
import { Form, redirect } from 'react-router';
import { z } from 'zod';
import { Alert } from '../../components/feedback/alert';
import { Refusal } from '../../components/feedback/refusal';
import { Button } from '../../components/form/button';
import { PageTitle } from '../../components/layout/page-title';
import { HandedOut } from '../../components/people/handed-out';
import { PersonCrumbs } from '../../components/people/person-crumbs';
import { LoginState } from '../../components/people/person-facts';
import { authorizeFunction } from '../../domain/access/authorize';
import { closeAccount, openAccount } from '../../domain/accounts/close-account.server';
import { removeFactors } from '../../domain/accounts/factors/remove-factors.server';
import { hasFactor } from '../../domain/accounts/factors/ways-in.server';
import { handOutPassword } from '../../domain/accounts/hand-out-password.server';
import { readPerson } from '../../domain/people/read-person.server';
import { servicesContext } from '../../http/contexts.server';
import { badForm, parseForm } from '../../http/form.server';
import { assertPasswordLogin } from '../../http/password-login.server';
import { acting, answering } from '../../http/refusals.server';
import { actorContext } from '../../http/visit.server';
import type { Route } from './+types/login-of-person';
import { personPage } from './person-form.server';

const ActSchema = z.object({ intent: z.enum(['close', 'open', 'password', 'factors']) });

export function loader(args: Route.LoaderArgs) {
  return answering(args, () => {
    const ctx = actorContext(args);
    const person = readPerson(ctx, args.params.personId);
    /** Something to take away, of somebody else's. */
    const factors = person.id !== ctx.actor.personId && hasFactor(ctx.db, person.id);
    return { person, factors, passwordLogin: args.context.get(servicesContext).passwordLogin };
  });
}

export function action(args: Route.ActionArgs) {
  return acting(args, async () => {
    const ctx = actorContext(args);
    authorizeFunction(ctx.actor, 'administer-people');
    const { personId } = args.params;
    const form = await parseForm(args.request, ActSchema);
    if (!form.ok) return badForm(form);
    switch (form.input.intent) {
      case 'close':
        closeAccount(ctx, personId);
        return redirect(personPage(personId, 'lukket'));
      case 'open':
        openAccount(ctx, personId);
        return redirect(personPage(personId, 'aabnet'));
      case 'factors':
        removeFactors(ctx, personId);
        return redirect(personPage(personId, 'faktorer'));
      case 'password':
        assertPasswordLogin(args.context);
        // In the answer alone: an address or a session would keep it longer than it takes to read it.
        return { password: await handOutPassword(ctx, personId) };
    }
  });
}

export default function LoginOfPerson({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation();
  const { person, factors, passwordLogin } = loaderData;
  const { id, name, login, grants } = person;
  const title = t('person.login.title');
  const refused = actionData && 'refused' in actionData ? actionData.refused : null;
  return (
    <div className="text-column">
      <PersonCrumbs id={id} name={name} here={title} />
      <PageTitle title={`${title}: ${name}`}>{title}</PageTitle>
      <Refusal refused={refused} />
      {actionData && 'password' in actionData && (
        <HandedOut name={name} email={person.email} password={actionData.password} />
      )}
      <LoginState person={person} />
      {passwordLogin && (
        <section aria-labelledby="password">
          <h2 id="password">{t('person.login.password_title')}</h2>
          {grants.length > 0 ? (
            <Alert kind="info">{t('person.login.password_refused')}</Alert>
          ) : (
            <Form method="post">
              <p>{t('person.login.password_lead')}</p>
              <Button name="intent" value="password" variant="secondary">
                {t('person.login.password')}
              </Button>
            </Form>
          )}
        </section>
      )}
      {factors && (
        <section aria-labelledby="factors">
          <h2 id="factors">{t('person.login.factors_title')}</h2>
          <Form method="post">
            <p>{t('person.login.factors_lead')}</p>
            <Button name="intent" value="factors" variant="warning">
              {t('person.login.factors')}
            </Button>
          </Form>
        </section>
      )}
      <section aria-labelledby="access">
        <h2 id="access">{t(login.disabled ? 'person.login.reopen_title' : 'person.login.close_title')}</h2>
        <Form method="post">
          {!login.disabled && <p>{t('person.login.close_lead')}</p>}
          <Button
            name="intent"
            value={login.disabled ? 'open' : 'close'}
            variant={login.disabled ? 'secondary' : 'warning'}
          >
            {t(login.disabled ? 'person.login.reopen' : 'person.login.close')}
          </Button>
        </Form>
      </section>
    </div>
  );
}
