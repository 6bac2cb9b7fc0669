import { createRequestHandler } from '@react-router/express';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { RouterContextProvider, type ServerBuild } from 'react-router';
import { requestContext, type Services, servicesContext } from './contexts.server';
import { health } from './health.server';
import { limitBody } from './limit-body.server';
import { refuseForeignPosts } from './origin.server';
import { logRequests } from './request-log.server';
import { scim } from './scim/scim.server';
import { securityHeaders } from './security-headers.server';
import type { Settings } from './settings';
import { unexpected } from './unexpected.server';

type AppParts = { settings: Settings; services: Services; log: Logger; vite: RequestHandler | null };

/**
 * The whole web app as one Express handler. The order is the protection: log, headers, origin and
 * size are settled before anything of the app runs.
 */
export function createApp({ settings, services, log, vite }: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', settings.trustedProxies);
  app.use(logRequests(log));
  app.use(securityHeaders(settings));
  app.use(compression());
  app.get('/health', health(services.db));
  if (vite) app.use(vite);
  else {
    app.use(
      '/assets',
      express.static(`${settings.clientDirectory}/assets`, {
        immutable: true,
        maxAge: '1y',
        fallthrough: false,
      }),
    );
    app.use(express.static(settings.clientDirectory, { maxAge: '1h', index: false }));
  }
  app.use(scim({ services, origin: firstOrigin(settings), log }));
  app.use(refuseForeignPosts({ settings, services, log }));
  app.use(limitBody);
  app.use((_request, response, next) => {
    // Every page is about one person: no shared computer or proxy keeps it.
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  app.use(answerPages({ settings, services, log }));
  app.use(unexpected(log));
  return app;
}

/** The app's own pages, forms and downloads. */
function answerPages({ settings, services, log }: Omit<AppParts, 'vite'>): RequestHandler {
  const handlerOf = (build: ServerBuild) =>
    createRequestHandler({
      build,
      mode: settings.development ? 'development' : 'production',
      getLoadContext(request, response) {
        const context = new RouterContextProvider();
        context.set(servicesContext, services);
        context.set(requestContext, {
          nonce: String(response.locals.nonce),
          address: request.ip ?? '',
          secure: settings.secure,
          origin: originOf(settings, request.get('host')),
          secondFactor: settings.secondFactor,
          log,
        });
        return context;
      },
    });
  let built: Promise<ReturnType<typeof handlerOf>> | null = null;
  return async (request, response, next) => {
    // The routes are put together once; in development anew for each request, as they may have changed.
    if (!built || settings.development) built = loadBuild(settings).then(handlerOf);
    return (await built)(request, response, next);
  };
}

/** One of our own addresses, whatever the request says that it was sent to. */
function originOf(settings: Settings, host: string | undefined): string {
  return settings.origins.find((origin) => new URL(origin).host === host) ?? firstOrigin(settings);
}

function firstOrigin({ origins: [first] }: Settings): string {
  if (first === undefined) throw new Error('there is no address that people reach the app at');
  return first;
}

/**
 * The framework compares a form's origin with the address of the request, which is http behind the proxy
 * that ends https. It is told our origins; `refuseForeignPosts` has held the exact ones before.
 */
async function loadBuild({ origins }: Settings): Promise<ServerBuild> {
  const build = (await import('virtual:react-router/server-build')) as ServerBuild;
  return { ...build, allowedActionOrigins: origins.map((origin) => new URL(origin).host) };
}
