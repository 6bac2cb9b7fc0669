import type { RouterContextProvider } from 'react-router';
import type { RelyingParty } from '../domain/accounts/factors/passkey.schema';
import { type Assertion, AssertionSchema } from '../domain/accounts/factors/passkey.schema';
import { Refusal } from '../domain/errors';
import { requestContext } from './contexts.server';
import { sessionCookie, stepCookie } from './cookies.server';

type Asked = { context: Readonly<RouterContextProvider>; request: Request };

/** Who asks for a passkey: the address of ours that the visitor is at. */
export function relyingParty(context: Readonly<RouterContextProvider>): RelyingParty {
  const { origin } = context.get(requestContext);
  return { origin, id: new URL(origin).hostname };
}

/** The id of the step that this browser is in; '' for none. */
export async function stepIdOf({ context, request }: Asked): Promise<string> {
  const { secure } = context.get(requestContext);
  const stepId: unknown = await stepCookie(secure).parse(request.headers.get('cookie'));
  return typeof stepId === 'string' ? stepId : '';
}

/** The headers of an answer that goes on to the next step. */
export async function toNextStep({ context }: Pick<Asked, 'context'>, stepId: string): Promise<Headers> {
  const { secure } = context.get(requestContext);
  return new Headers([['Set-Cookie', await stepCookie(secure).serialize(stepId)]]);
}

/** The headers of an answer that a session begins with: the step before it is over. */
export async function toSession({ context }: Pick<Asked, 'context'>, sessionId: string): Promise<Headers> {
  const { secure } = context.get(requestContext);
  return new Headers([
    ['Set-Cookie', await sessionCookie(secure).serialize(sessionId)],
    ['Set-Cookie', await stepCookie(secure).serialize('', { maxAge: 0 })],
  ]);
}

/** What a browser says of a passkey, as a script of ours or the signing form posts it. */
export function assertionIn(posted: FormDataEntryValue | null): Assertion {
  const parsed = AssertionSchema.safeParse(jsonIn(posted));
  if (!parsed.success) throw new Refusal('invalid', 'passkey.refused');
  return parsed.data;
}

export function jsonIn(posted: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(posted));
  } catch {
    return null;
  }
}
