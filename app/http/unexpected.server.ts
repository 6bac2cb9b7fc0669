import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';

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
    if (response.headersSent) next(error);
    else
      response
        .status(500)
        .type('text')
        .send(
          'Noget gik galt hos os. Prøv igen om lidt. / Something went wrong on our side. Try again in a moment.',
        );
  };
}
