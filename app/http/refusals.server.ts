import { type StorageTrouble, storageTroubleOf } from 'db/trouble.server';
import { data, type RouterContextProvider } from 'react-router';
import { recordDenial } from '../domain/audit/record-denial.server';
import { Refusal, type RefusalKind } from '../domain/errors';
import { textOfCode } from '../i18n/text-of-code';
import { createTranslations } from '../i18n/translator';
import { requestContext, servicesContext, visitContext } from './contexts.server';
import { isUpload, typedTexts } from './typed-texts.server';

const STATUS: Record<RefusalKind, number> = {
  'not-found': 404,
  'not-logged-in': 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  'too-many': 429,
  unavailable: 503,
  full: 507,
};

/** What a page gets to show of a refusal: the key of a text and its values. */
export type Refused = {
  refused: { code: string; values: Record<string, string | number> };
  /** What was typed in the form, never a password, where the page shows it again. */
  values?: Record<string, string>;
};

type WithContext = { context: Readonly<RouterContextProvider>; request?: Request };

/** Logs what was refused where the answer is another than that of a refusal: a form that shows what is missing. */
export async function noteDenial({ context }: WithContext, refusal: Refusal): Promise<void> {
  const { db, keys, clock, attempts } = context.get(servicesContext);
  const { actor, denials } = context.get(visitContext);
  const attempt = JSON.stringify(refusal.denied);
  if (denials.has(attempt)) return;
  denials.add(attempt);
  const { denied, code } = refusal;
  if (denied?.byMistake && !(await attempts.notesMistake(`${actor?.personId} ${code}`))) return;
  recordDenial({ db, keys, now: clock(), actor }, refusal);
}

/**
 * What `work` gives. What the policy refused is logged. A disk that is full and a database that is taken are refusals
 * too: nothing was written, and who wrote has to know. Operators find them in the server's log.
 */
async function attempted<T>(args: WithContext, work: () => T | Promise<T>): Promise<T> {
  try {
    return await logged(args, work);
  } catch (error) {
    const trouble = storageTroubleOf(error);
    if (trouble === null) throw error;
    args.context.get(requestContext).log.error({ err: error }, 'the database could not write');
    throw storageRefusal(trouble);
  }
}

async function logged<T>(args: WithContext, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) await noteDenial(args, error);
    throw error;
  }
}

const storageRefusal = (trouble: StorageTrouble) =>
  trouble === 'full' ? new Refusal('full', 'storage.full') : new Refusal('unavailable', 'storage.busy');

/** After this many seconds it is worth trying again, where a status says that it is. */
const RETRY_AFTER = '5';

/** The headers that go with a status: what cannot be done now may go well in a moment. */
export const headersFor = (status: number): Record<string, string> =>
  status === STATUS.unavailable ? { 'Retry-After': RETRY_AFTER } : {};

/**
 * Runs a loader's work. A refusal becomes an error page with its status, and is logged where the
 * policy made it.
 */
export async function answering<T>(args: WithContext, work: () => T | Promise<T>): Promise<T> {
  try {
    return await attempted(args, work);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
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
  const form = args.request && !isScripted(args.request) ? unreadCopy(args.request) : undefined;
  return answering(args, async () => {
    try {
      return await attempted(args, work);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind === 'not-found' || error.kind === 'forbidden')
        throw error;
      if (form !== undefined && NOTHING_TAKEN.includes(error.code)) throw await typedBack(form, error);
      const refused = { code: error.code, values: error.values };
      return data({ refused, values: typed() } satisfies Refused, {
        status: STATUS[error.kind],
      });
    }
  });
}

/** Whatever was in the form: it could not be taken at all. */
const NOTHING_TAKEN = ['session.expired_form', 'storage.full', 'storage.busy'];

/** To read what was typed in a form, should it come to that. A file is not shown again. */
const unreadCopy = (request: Request) => (isUpload(request) ? null : request.clone());

/** The framework's own scripts ask for data; a page that they are on stays, with all that was typed. */
const isScripted = (request: Request) => new URL(request.url).pathname.endsWith('.data');

/** Without scripts the form is gone from the screen: what was typed in it is on the page that answers. */
async function typedBack(form: Request | null, error: Refusal) {
  return data(
    { refused: { code: error.code, values: error.values }, typed: form ? await typedTexts(form) : [] },
    { status: STATUS[error.kind] },
  );
}

/** Runs the work behind an address that scripts call: a refusal becomes JSON with its status. */
export async function answeringScript(args: WithContext, work: () => Response | Promise<Response>) {
  try {
    return await attempted(args, work);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = STATUS[error.kind];
    const refused = { code: error.code, values: error.values };
    return Response.json({ refused } satisfies Refused, { status, headers: headersFor(status) });
  }
}

/**
 * Runs the work behind a download, which is not a page: a refusal becomes one sentence in the visitor's
 * language, with its status.
 */
export async function answeringDownload(args: WithContext, work: () => Response | Promise<Response>) {
  try {
    return await attempted(args, work);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const status = STATUS[error.kind];
    const { t } = createTranslations(args.context.get(visitContext).language);
    return new Response(textOfCode(t, 'errors', error.code, error.values), {
      status,
      headers: { ...headersFor(status), 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}
