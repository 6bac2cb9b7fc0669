import { data, type RouterContextProvider } from 'react-router';
import { recordDenial } from '../domain/audit/record-denial.server';
import { Refusal, type RefusalKind } from '../domain/errors';
import { createTranslations, textOfCode } from '../i18n/translator';
import { servicesContext, visitContext } from './contexts.server';
import { typedTexts } from './typed-texts.server';

const STATUS: Record<RefusalKind, number> = {
  'not-found': 404,
  'not-logged-in': 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
};

/** What a page gets to show of a refusal: the key of a text and its values. */
export type Refused = {
  refused: { code: string; values: Record<string, string | number> };
  /** What was typed in the form, never a password, where the page shows it again. */
  values?: Record<string, string>;
};

type WithContext = { context: Readonly<RouterContextProvider>; request?: Request };

function log({ context }: WithContext, refusal: Refusal): void {
  const { db, keys, clock } = context.get(servicesContext);
  const { actor, denials } = context.get(visitContext);
  const attempt = JSON.stringify(refusal.denied);
  if (denials.has(attempt)) return;
  denials.add(attempt);
  recordDenial({ db, keys, now: clock(), actor }, refusal);
}

/**
 * Runs a loader's work. A refusal becomes an error page with its status, and is logged where the
 * policy made it.
 */
export async function answering<T>(args: WithContext, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log(args, error);
    throw data({ refused: { code: error.code, values: error.values } } satisfies Refused, {
      status: STATUS[error.kind],
    });
  }
}

/**
 * Runs an action's work. What the person can mend (wrong password, stale text, not now) comes back to
 * the form; what they may not do becomes an error page. `typed` is what the fields then show again
 * where no scripts have kept it.
 */
export async function acting<T>(
  args: WithContext,
  work: () => T | Promise<T>,
  typed: () => Record<string, string> = () => ({}),
) {
  return answering(args, async () => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'not-found' || error.kind === 'forbidden')
        throw error;
      log(args, error);
      if (error.kind === 'not-logged-in' && args.request && !isScripted(args.request))
        throw await expiredForm(args.request, error);
      const refused = { code: error.code, values: error.values };
      return data({ refused, values: typed() } satisfies Refused, {
        status: STATUS[error.kind],
      });
    }
  });
}

/** The framework's own scripts ask for data; a page that they are on stays, with all that was typed. */
const isScripted = (request: Request) => new URL(request.url).pathname.endsWith('.data');

/** Without scripts the form is gone from the screen: what was typed in it is on the page that answers. */
async function expiredForm(request: Request, error: Refusal) {
  return data(
    { refused: { code: error.code, values: error.values }, typed: await typedTexts(request) },
    { status: STATUS[error.kind] },
  );
}

/** Runs the work behind an address that scripts call: a refusal becomes JSON with its status. */
export async function answeringScript(args: WithContext, work: () => Response | Promise<Response>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log(args, error);
    return Response.json({ refused: { code: error.code, values: error.values } } satisfies Refused, {
      status: STATUS[error.kind],
    });
  }
}

/**
 * Runs the work behind a download, which is not a page: a refusal becomes one sentence in the visitor's
 * language, with its status.
 */
export async function answeringDownload(args: WithContext, work: () => Response | Promise<Response>) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    log(args, error);
    const { t } = createTranslations(args.context.get(visitContext).language);
    return new Response(textOfCode(t, 'errors', error.code, error.values), {
      status: STATUS[error.kind],
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}
