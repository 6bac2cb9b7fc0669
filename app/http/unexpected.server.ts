import { type StorageTrouble, storageTroubleOf } from 'db/trouble.server';
import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { headersFor } from './refusals.server';

const NOT_FOUND = 404;

/** The last resort: the fault goes to the log, and the visitor learns nothing of our insides. */
export function unexpected(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    // A file of an older build, asked for by a page that was open meanwhile: no fault of ours.
    if (error?.status === NOT_FOUND && !response.headersSent) {
      response.status(NOT_FOUND).type('text').send('Not found');
      return;
    }
    log.error({ err: error }, 'request failed');
    // Half an answer cannot be mended: Express cuts the connection.
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, text } = ANSWERS[storageTroubleOf(error) ?? 'ours'];
    response.status(status).set(headersFor(status)).type('text').send(text);
  };
}

/** In both languages: by now it is not known who asked. */
const ANSWERS: Record<StorageTrouble | 'ours', { status: number; text: string }> = {
  full: {
    status: 507,
    text: 'Serveren har ikke mere plads, så der er ikke gemt noget. / The server has no room left: nothing was saved.',
  },
  busy: {
    status: 503,
    text: 'Der er travlt lige nu. Prøv igen om lidt. / The server is busy. Try again in a moment.',
  },
  ours: {
    status: 500,
    text: 'Noget gik galt hos os. Prøv igen om lidt. / Something went wrong on our side. Try again in a moment.',
  },
};
