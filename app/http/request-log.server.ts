import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/** What stands after it in the address opens somebody's calendar. */
const CALENDAR = '/kalender/';

function pathOf(url: string): string {
  const [path = ''] = url.split('?');
  // However it is written: the address may be typed with capitals or escapes, and still be answered.
  const at = decoded(path).toLowerCase().indexOf(CALENDAR);
  return at === -1 ? path : `${CALENDAR}*`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** One line a request: method, path, status, time. No query, header or body: they may say what is confidential. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    serializers: {
      req: (request) => ({ id: request.id, method: request.method, path: pathOf(request.url) }),
      res: (response) => ({ status: response.statusCode }),
    },
    autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
  });
}
