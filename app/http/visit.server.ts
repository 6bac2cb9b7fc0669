import { type MiddlewareFunction, type RouterContextProvider, redirect } from 'react-router';
import { factorIsDemanded } from '../domain/accounts/factors/demand';
import { noteReplay } from '../domain/accounts/note-replay.server';
import { findActor } from '../domain/accounts/sessions.server';
import type { Context, SystemContext } from '../domain/context';
import { Refusal } from '../domain/errors';
import { findOrganisation } from '../domain/people/organisation.server';
import { LanguageSchema, preferredLanguage } from '../i18n/language';
import { BACKGROUND_HEADER } from './background.rules';
import { requestContext, servicesContext, visitContext } from './contexts.server';
import { languageCookie, sessionCookie } from './cookies.server';

/** Settles who is visiting and in which language, once a request, before any loader or action. */
export const visitMiddleware: MiddlewareFunction<Response> = async ({ request, context }, next) => {
  const { db, clock } = context.get(servicesContext);
  const { secure, secondFactor } = context.get(requestContext);
  const cookies = request.headers.get('cookie');
  const sessionId: unknown = await sessionCookie(secure).parse(cookies);
  const presence = request.headers.has(BACKGROUND_HEADER) ? 'in-background' : 'active';
  const found = typeof sessionId === 'string' ? findActor(db, sessionId, clock(), presence) : null;
  const chosen = LanguageSchema.safeParse(await languageCookie(secure).parse(cookies));
  context.set(visitContext, {
    actor: found,
    mustAddFactor: found !== null && factorIsDemanded(secondFactor, found),
    endsAt: found?.endsAt ?? null,
    method: found?.method ?? null,
    sessionId: found && typeof sessionId === 'string' ? sessionId : null,
    deadSessionId: !found && typeof sessionId === 'string' && presence === 'active' ? sessionId : null,
    // The password that was handed out is no concern of whoever gets in without one.
    mustChangePassword: found?.mustChangePassword === true && found.method !== 'single-sign-on',
    language: found?.language ?? (chosen.success ? chosen.data : preferredLanguage(request.headers)),
    denials: new Set<string>(),
  });
  return next();
};

type Visited = { context: Readonly<RouterContextProvider>; request: Request; url: URL };

/**
 * The context of an operation for whoever is logged in. A reader who is not is sent to log in and back;
 * a writer is refused, so that `acting` can hand back what was typed instead of losing it on the way.
 */
export function actorContext({ context, request, url }: Visited): Context {
  const { db, keys, clock } = context.get(servicesContext);
  const { actor, mustChangePassword, mustAddFactor } = context.get(visitContext);
  const here = `${url.pathname}${url.search}`;
  if (!actor) {
    noteDeadSession(context);
    if (!findOrganisation(db)) throw redirect('/velkommen');
    if (request.method !== 'GET') throw new Refusal('not-logged-in', 'session.expired_form');
    throw redirect(`/login?til=${encodeURIComponent(here)}`);
  }
  // Whoever comes for the first time comes from a mail, and goes on to where it leads.
  const onwards = here === '/' || request.method !== 'GET' ? '' : `?til=${encodeURIComponent(here)}`;
  if (mustChangePassword && url.pathname !== '/adgangskode') throw redirect(`/adgangskode${onwards}`);
  const adding = url.pathname.startsWith('/mit-login') || url.pathname === '/adgangskode';
  if (mustAddFactor && !adding) throw redirect('/mit-login');
  return { db, keys, actor, now: clock() };
}

/**
 * As `actorContext`, for addresses that scripts call: 401 instead of a page to log in on. A page that was
 * opened by one person and left open has nothing to say in the name of the next who logs in.
 */
export function actorContextForScript(
  { context, request }: Pick<Visited, 'context' | 'request'>,
  open: 'always' | 'while-adding-factor' = 'always',
): Context {
  const { db, keys, clock } = context.get(servicesContext);
  const { actor, mustChangePassword, mustAddFactor } = context.get(visitContext);
  const writer = request.headers.get('X-Muskat-Person') ?? actor?.personId;
  const half = mustChangePassword || (mustAddFactor && open === 'always');
  if (!actor) noteDeadSession(context);
  if (!actor || half) throw new Refusal('not-logged-in', 'session.expired');
  if (writer !== actor.personId) throw new Refusal('not-logged-in', 'session.expired', {}, AS_ANOTHER);
  return { db, keys, actor, now: clock() };
}

/** Whose page it was is what the request says of itself: it is not taken into the log. */
const AS_ANOTHER = {
  action: 'form.post-as-another',
  subjectType: 'address',
  subjectId: null,
  byMistake: true,
};

/** Whoever asks for what takes a login, with a session that is over, is in the log as refused. */
function noteDeadSession(context: Readonly<RouterContextProvider>): void {
  const { deadSessionId } = context.get(visitContext);
  if (deadSessionId !== null) noteReplay(systemContext(context), deadSessionId);
}

/** Whether people get mails: a page says "Jonas får en mail" only where it is so. */
export function mailIsOn(context: Readonly<RouterContextProvider>): boolean {
  return context.get(servicesContext).mailIsOn;
}

/** The context of an operation that nobody has to be logged in for. */
export function systemContext(context: Readonly<RouterContextProvider>): SystemContext {
  const { db, keys, clock } = context.get(servicesContext);
  return { db, keys, actor: null, now: clock() };
}
