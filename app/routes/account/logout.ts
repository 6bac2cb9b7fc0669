import { redirect } from 'react-router';
import { logOut } from '../../domain/accounts/log-out.server';
import { requestContext, servicesContext, visitContext } from '../../http/contexts.server';
import { sessionCookie } from '../../http/cookies.server';
import { systemContext } from '../../http/visit.server';
import type { Route } from './+types/logout';

/** Nothing to read here: somebody followed an old address. */
export function loader() {
  return redirect('/');
}

export async function action({ context }: Route.ActionArgs) {
  const { actor, sessionId, method } = context.get(visitContext);
  // Whoever has been logged out already gets the same answer.
  if (actor && sessionId) logOut({ ...systemContext(context), actor }, sessionId);
  const gone = await sessionCookie(context.get(requestContext).secure).serialize('', { maxAge: 0 });
  // Whoever came by the organisation's own login is logged out there next, by a page: no form leads to another site.
  const outside = method === 'single-sign-on' && context.get(servicesContext).provider !== null;
  return redirect(`/login?ud=${outside ? 'ekstern' : '1'}`, { headers: { 'Set-Cookie': gone } });
}
