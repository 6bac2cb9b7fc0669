import type { RequestHandler } from 'express';

/** More than anybody types in one form. */
const FORM_LIMIT = 2 * 1024 * 1024;
/** Uploads are read up to here so that a too large document gets a proper page; its own limit is lower. */
const UPLOAD_LIMIT = 64 * 1024 * 1024;
const FILE_TOO_LARGE =
  'Filen er for stor. Gå tilbage, og vælg en anden. / The file is too large. Go back and choose another.';
/** The addresses that take files. */
const UPLOADS = [
  '/grundlag',
  '/grundlag.data',
  '/personer/import',
  '/personer/import.data',
  '/tjek',
  '/tjek.data',
];

/** Refuses a body that is too large, or of unknown size, before anything parses it. */
export const limitBody: RequestHandler = (request, response, next) => {
  if (request.get('transfer-encoding')) {
    response.status(411).type('text').send('Length required');
    return;
  }
  const takesFiles = UPLOADS.includes(request.path);
  const limit = takesFiles ? UPLOAD_LIMIT : FORM_LIMIT;
  if (Number(request.get('content-length') ?? 0) > limit) {
    response
      .set('Connection', 'close')
      .status(413)
      .type('text')
      .send(takesFiles ? FILE_TOO_LARGE : 'Det er for meget tekst. / Too much text.');
    request.resume();
    return;
  }
  next();
};
