import { useTranslation } from 'react-i18next';
import { redirect } from 'react-router';
import { logIn } from '../../domain/accounts/log-in.server';
import { LoginSchema } from '../../domain/people/people.schema';
import { requestContext, servicesContext } from '../../http/contexts.server';
import { sessionCookie } from '../../http/cookies.server';
import { badForm, parseForm } from '../../http/form.server';
import { acting } from '../../http/refusals.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/login';

export function action({ request, context, url }: Route.ActionArgs) {
  return acting({ context }, async () => {
    const form = await parseForm(request, LoginSchema);
    if (!form.ok) return badForm(form);
    const { address, secure } = context.get(requestContext);
    const sessionId = await logIn(systemContext(context), context.get(servicesContext).attempts, {
      ...form.input,
      address,
    });
    const to = url.searchParams.get('til') ?? '/';
    return redirect(to.startsWith('/') && !to.startsWith('//') ? to : '/', {
      headers: { 'Set-Cookie': await sessionCookie(secure).serialize(sessionId) },
    });
  });
}

export default function Login() {
  const { t } = useTranslation();
  return (
    <form method="post">
      <h1>{t('account.login.title')}</h1>
      <label>
        {t('account.login.email')}
        <input name="email" />
      </label>
      <label>
        {t('account.login.password')}
        <input name="password" type="password" />
      </label>
      <button type="submit">{t('account.login.submit')}</button>
    </form>
  );
}
