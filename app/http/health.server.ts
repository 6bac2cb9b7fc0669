import type { Db } from 'db/client.server';
import type { RequestHandler } from 'express';

/** For the operator's monitoring: 200 when the database answers. Says nothing about anybody. */
export function health(db: Db): RequestHandler {
  return (_request, response) => {
    db.$client.prepare('select 1').get();
    response.setHeader('Cache-Control', 'no-store');
    response.json({ status: 'ok' });
  };
}
