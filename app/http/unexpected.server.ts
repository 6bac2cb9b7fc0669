import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';

/** The last resort: the fault goes to the log, and the visitor learns nothing of our insides. */
export function unexpected(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
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
