import { data, type RouterContextProvider, redirect } from 'react-router';
import { Refusal } from '../domain/errors';
import { askProvider } from '../domain/single-sign-on/ask-provider.server';
import type { Provider } from '../domain/single-sign-on/provider.server';
import type { Purpose } from '../domain/single-sign-on/step-payloads';
import { requestContext, servicesContext } from './contexts.server';
import { signOnCookie } from './cookies.server';
import { answering } from './refusals.server';
import { systemContext } from './visit.server';

type Visited = { context: Readonly<RouterContextProvider>; request: Request };

/** Where the provider sends people back to; registered there, letter by letter. */
const ANSWER_PATH = '/login/ekstern/svar';

/** The organisation's own login. Without one its addresses are nowhere. */
export function providerOf(context: Readonly<RouterContextProvider>): Provider {
  const { provider } = context.get(servicesContext);
  if (!provider) throw data(null, { status: 404 });
  return provider;
}

/** Whether the person was led here by a page of ours, or typed it: no other site begins a login, or ends one. */
export function isFromElsewhere({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

/** Sends somebody to the provider, with the id of the step in a cookie of this browser. */
export async function leaveForProvider(
  { context }: Visited,
  provider: Provider,
  purpose: Purpose,
): Promise<Response> {
  const { origin, secure } = context.get(requestContext);
  const redirectUri = `${origin}${ANSWER_PATH}`;
  const { stepId, url } = await askProvider(systemContext(context), provider, { redirectUri, purpose });
  return redirect(url.href, { headers: { 'Set-Cookie': await signOnCookie(secure).serialize(stepId) } });
}

/** The step that this browser is at; null where it is at none. */
export async function signOnStepOf({ context, request }: Visited): Promise<string | null> {
  const { secure } = context.get(requestContext);
  const stepId: unknown = await signOnCookie(secure).parse(request.headers.get('cookie'));
  return typeof stepId === 'string' ? stepId : null;
}

/**
 * As `answering`. What was wrong with the provider or its answer goes to the server's log: what the library calls it,
 * never what was in it.
 */
export async function answeringSignOn<T>(args: Visited, work: () => T | Promise<T>): Promise<T> {
  return answering(args, async () => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal && error.cause instanceof Error) {
        const { log } = args.context.get(requestContext);
        log.warn({ code: error.code, reason: reasonOf(error.cause) }, 'single sign-on failed');
      }
      throw error;
    }
  });
}

function reasonOf(error: Error): string {
  const inner = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in inner ? String(inner.code) : inner.name;
  return `${error.message} (${code})`;
}
