import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import type { Settings } from './settings';

/** Headers on every answer. Scripts run only with this answer's nonce; nothing is loaded from elsewhere. */
export function securityHeaders(settings: Settings): RequestHandler {
  const withNonce = (_request: unknown, response: unknown) => {
    const { locals } = response as { locals: { nonce: string } };
    return `'nonce-${locals.nonce}'`;
  };
  // Mails carry their look in themselves; the demo, and nothing else, shows them as they are.
  const styleOfMail = ({ url }: { url?: string }) =>
    settings.keepMails && url?.startsWith('/demo/mails/') ? "'unsafe-inline'" : "'self'";
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", withNonce],
        // Vite injects styles as elements in development.
        styleSrc: settings.development ? ["'self'", "'unsafe-inline'"] : [styleOfMail],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: settings.development ? ["'self'", 'ws:'] : ["'self'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    strictTransportSecurity: settings.secure,
    referrerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString('base64');
    protect(request, response, next);
  };
}
