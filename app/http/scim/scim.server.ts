import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import SCIMMY from 'scimmy';
import { SCIMMYRouters } from 'scimmy-routers';
import { listProvisioned, readProvisioned } from '../../domain/provisioning/read-people.server';
import type { Services } from '../contexts.server';
import { authenticate } from './authenticate.server';
import { BadRequest, normalisePatch, normalisePerson } from './normalise.rules';
import { readAttributes, readFilter, readPage } from './query.rules';
import { faultsFor, sendFault } from './scim-errors.server';
import { asUser, declareUsers, type ScimVisit } from './user-resource.server';

const PATH = '/scim/v2';
/** More than a directory says of one person. */
const BODY_LIMIT = 64 * 1024;

type Parts = { services: Services; origin: string; log: Logger };

/**
 * The address where a directory (Entra ID, a role catalogue) provisions people: SCIM 2.0, RFC 7643 and 7644. For machines
 * alone: who calls is known by the token that the request itself brings, and no cookie is looked at. A page elsewhere
 * can therefore make nobody's browser do anything here, so it stands outside the check of where a form was posted
 * from, which machines could not pass.
 *
 * Users are all there is. There are no groups: nothing in Muskat is given by membership of one.
 */
export function scim({ services, origin, log }: Parts): RequestHandler {
  const router = Router();
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.use(
    authenticate(services, (request, ctx) => {
      visits.set(request, { ctx, origin, faultOf: faultsFor(ctx, log) });
    }),
  );
  router.use(express.json({ limit: BODY_LIMIT, type: ['application/scim+json', 'application/json'] }));
  router.get('/Users', listUsers);
  router.use(normalise);
  router.use(libraryRouter());
  router.use(fault(log));
  return express().disable('x-powered-by').use(PATH, router);
}

/** Who asks, by request: what the library does not keep for the whole process comes with each. */
const visits = new WeakMap<Request, ScimVisit>();

function visitOf(request: Request): ScimVisit {
  const visit = visits.get(request);
  if (!visit) throw new Error('nobody has shown a token');
  return visit;
}

let made: RequestHandler | null = null;

/** The library's own routes, once a process: it adds to what it says of itself each time they are made. */
function libraryRouter(): RequestHandler {
  if (made) return made;
  declareUsers();
  made = new SCIMMYRouters({
    type: 'bearer',
    // The token has been looked at by now.
    handler: () => 'directory',
    context: visitOf,
    baseUri: (request) => visitOf(request).origin,
  });
  // What it has just said of itself, corrected: nothing is sorted or in bulk.
  SCIMMY.Config.set({ patch: true, filter: { supported: true, maxResults: 200 }, bulk: false, sort: false });
  return made;
}

/** Of lists the library pages what it is handed whole, and here there may be 50,000. */
const listUsers: RequestHandler = (request, response, next) => {
  const { ctx, origin, faultOf } = visitOf(request);
  try {
    const sought = readFilter(request.query.filter);
    const { startIndex, count } = readPage(request.query);
    const { attributes } = new SCIMMY.Resources.User('list', readAttributes(request.query));
    const { people, total } = listProvisioned(ctx, { sought, skip: startIndex - 1, most: count });
    const Resources = people.map(
      (person) => new SCIMMY.Schemas.User(asUser(person), 'out', `${origin}${PATH}/Users`, attributes),
    );
    response.type('application/scim+json').send(
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
        totalResults: total,
        startIndex,
        itemsPerPage: Resources.length,
        Resources,
      }),
    );
  } catch (error) {
    next(faultOf(error));
  }
};

/** What is offered, and each request as the standard has it; the library gets nothing else to see. */
const normalise: RequestHandler = (request, response, next) => {
  const { ctx, faultOf } = visitOf(request);
  if (/^\/(Bulk|Me)\b|\/\.search\b/i.test(request.path))
    return sendFault(response, 501, 'Bulk requests, Me and searches by POST are not offered.');
  const [, id] = /^\/Users\/([^/]+)/i.exec(request.path) ?? [];
  // An id goes into a filter of the library's.
  if (id !== undefined && !/^[\w-]{1,64}$/.test(id))
    return sendFault(response, 404, 'There is no such User.');
  try {
    if (request.method === 'PATCH') request.body = normalisePatch(request.body);
    else if (request.method === 'POST' || request.method === 'PUT')
      request.body = normalisePerson(request.body);
    Object.defineProperty(request, 'query', { value: readAttributes(request.query) });
    // A change of nothing but what is not kept: all is as it was told.
    if (request.method === 'PATCH' && request.body.Operations.length === 0) {
      readProvisioned(ctx, id ?? '');
      return response.status(204).end();
    }
  } catch (error) {
    return next(faultOf(error));
  }
  next();
};

function fault(log: Logger): ErrorRequestHandler {
  return (error, _request, response, _next) => {
    if (response.headersSent) return;
    if (error instanceof SCIMMY.Types.Error)
      return sendFault(response, error.status, error.message, error.scimType ?? undefined);
    if (error instanceof BadRequest) return sendFault(response, 400, error.message, error.scimType);
    // From reading the body: too large, or no JSON.
    if (error?.status === 413) return sendFault(response, 413, 'The body is too large.');
    if (typeof error?.status === 'number' && error.status < 500)
      return sendFault(response, 400, 'The body is not JSON that can be read.', 'invalidSyntax');
    log.error({ err: error }, 'provisioning failed');
    sendFault(response, 500, 'Something went wrong on our side. Nothing was changed.');
  };
}
