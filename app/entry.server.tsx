import { PassThrough } from 'node:stream';
import { textChunks } from 'virtual:text-chunks';
import { createReadableStreamFromReadable } from '@react-router/node';
import { preloadModule } from 'react-dom';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type RouterContextProvider, ServerRouter } from 'react-router';
import { requestContext } from './http/contexts.server';
import { NonceContext } from './http/nonce';
import { headersFor } from './http/refusals.server';
import { TranslationsContext, type TranslationsFor } from './i18n/page-translations';
import { createTranslations } from './i18n/translator';

/**
 * Sends a page once all of it is rendered: nothing is deferred, so streaming would gain nothing, and a
 * page that fails halfway gets an honest status.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { nonce, log } = context.get(requestContext);
  return new Promise((resolve, reject) => {
    let failed = false;
    const page = (
      <NonceContext value={nonce}>
        <TranslationsContext value={namingTexts}>
          <ServerRouter context={entry} url={request.url} nonce={nonce} />
        </TranslationsContext>
      </NonceContext>
    );
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      onAllReady() {
        const body = new PassThrough();
        headers.set('Content-Type', 'text/html; charset=utf-8');
        resolve(
          withHeaders(
            new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }),
          ),
        );
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        failed = true;
        log.error({ err: error }, 'rendering failed');
      },
    });
  });
}

/** The page names its texts to the browser, so that they come together with its scripts. */
const namingTexts: TranslationsFor = (language) => {
  const address = textChunks[language];
  if (address) preloadModule(address, { as: 'script' });
  return createTranslations(language);
};

/** The data of a page, as scripts ask for it. */
export function handleDataRequest(response: Response): Response {
  return withHeaders(response);
}

function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(headersFor(response.status))) response.headers.set(name, value);
  return response;
}

/** Faults of loaders and actions go to the log, not to the visitor. An aborted request is none. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: RouterContextProvider },
): void {
  if (request.signal.aborted) return;
  context.get(requestContext).log.error({ err: error }, 'request failed');
}
