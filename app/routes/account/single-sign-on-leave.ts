import { redirect } from 'react-router';
import { Refusal } from '../../domain/errors';
import { endSessionUrl } from '../../domain/single-sign-on/end-session-url.server';
import { requestContext } from '../../http/contexts.server';
import { isFromElsewhere, providerOf } from '../../http/single-sign-on.server';
import type { Route } from './+types/single-sign-on-leave';

/**
 * Sends somebody who has logged out here to log out at the organisation's own login too, and back. Where it knows no
 * such thing or does not answer, being logged out here is all there is.
 */
export async function loader({ context, request }: Route.LoaderArgs) {
  const provider = providerOf(context);
  const done = '/login?ud=1';
  if (isFromElsewhere(request)) return redirect(done);
  try {
    const url = await endSessionUrl(provider, `${context.get(requestContext).origin}${done}`);
    return redirect(url?.href ?? done);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return redirect(done);
  }
}
