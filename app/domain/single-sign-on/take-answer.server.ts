import { transact } from 'db/client.server';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  type Configuration,
  fetchUserInfo,
  type IDToken,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { takeLoginStep } from '../accounts/login-steps.server';
import type { SystemContext } from '../context';
import { Refusal } from '../errors';
import { assuranceOf } from './assurance';
import { type Claims, claimsOf } from './match-rule';
import { type Provider, unavailable } from './provider.server';
import { type Asked, type Purpose, StepSchema } from './step-payloads';

/** Somebody whom the provider has vouched for just now. */
export type VerifiedLogin = {
  issuer: string;
  subject: string;
  /** For the session: what the provider says of how sure it is. */
  assurance: string;
  /** What the match rule reads, also where the provider tells it only when it is asked. */
  claims(): Promise<Claims>;
};

/**
 * Uses up the step of a login and exchanges the provider's answer for what it says of the person, verified: state,
 * issuer, nonce, PKCE, signature, audience and time. Whatever comes of it, the same answer is worth nothing again.
 * Refuses with `single_sign_on.expired`, `.declined`, `.login_needed`, `.invalid` and `.unavailable`.
 */
export async function takeAnswer(
  ctx: SystemContext,
  provider: Provider,
  { stepId, answer }: { stepId: string | null; answer: URLSearchParams },
): Promise<{ login: VerifiedLogin; purpose: Purpose }> {
  const { name } = provider.settings;
  const asked = stepId ? transact(ctx.db, (tx) => takeLoginStep(ctx, tx, { stepId, ...STEP })) : null;
  if (asked?.stage !== 'asked') throw new Refusal('invalid', 'single_sign_on.expired', { name }, DENIED);
  const configuration = await provider.configuration();
  // The operator has named another provider meanwhile.
  if (configuration.serverMetadata().issuer !== asked.issuer)
    throw new Refusal('invalid', 'single_sign_on.expired', { name }, DENIED);
  const { token, accessToken } = await exchange(ctx, provider, configuration, asked, answer);
  const { tenant, match } = provider.settings;
  if (tenant && token.tid !== tenant) throw invalid(name, new Error('the login is from another tenant'));
  const claims = async () => {
    const told = claimsOf(match).every((claim) => token[claim] !== undefined);
    const asks = !told && configuration.serverMetadata().userinfo_endpoint !== undefined;
    if (!asks) return token;
    try {
      return { ...(await fetchUserInfo(configuration, accessToken, token.sub)), ...token };
    } catch (error) {
      throw refusalFor(provider, error);
    }
  };
  const login = { issuer: token.iss, subject: token.sub, assurance: assuranceOf(token), claims };
  return { login, purpose: asked.purpose };
}

async function exchange(
  ctx: SystemContext,
  provider: Provider,
  configuration: Configuration,
  asked: Asked,
  answer: URLSearchParams,
): Promise<{ token: IDToken; accessToken: string }> {
  try {
    const url = new URL(asked.redirectUri);
    url.search = answer.toString();
    const tokens = await authorizationCodeGrant(configuration, url, {
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      pkceCodeVerifier: asked.codeVerifier,
      idTokenExpected: true,
      // For a proof: they showed who they are after they were asked to.
      ...(asked.purpose.for === 'proof' && { maxAge: secondsSince(asked.askedAt, ctx.now) }),
    });
    const token = tokens.claims();
    if (!token) throw new Error('there is no ID token');
    return { token, accessToken: tokens.access_token };
  } catch (error) {
    throw refusalFor(provider, error);
  }
}

const STEP = { kind: 'single-sign-on', payload: StepSchema } as const;

const secondsSince = (then: number, now: Date) => Math.max(0, Math.ceil((now.getTime() - then) / 1000));

const DENIED = { action: 'session.begin', subjectType: 'person', subjectId: null };

function invalid(name: string, cause: unknown): Refusal {
  return Object.assign(new Refusal('invalid', 'single_sign_on.invalid', { name }, DENIED), { cause });
}

/** What the provider answers where it wants to see the person, which it was asked to already. */
const LOGIN_NEEDED = [
  'login_required',
  'interaction_required',
  'account_selection_required',
  'consent_required',
];
const PROVIDER_TROUBLE = ['server_error', 'temporarily_unavailable'];
/** The library's codes for a provider that answers late or in no way a provider does. */
const NO_ANSWER = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];
/** What it answers where our own id or secret is wrong there. */
const OWN_FAULTS = ['invalid_client', 'unauthorized_client'];

function refusalFor({ settings }: Provider, error: unknown): Refusal {
  const { name } = settings;
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return new Refusal('invalid', 'single_sign_on.declined', { name });
    if (LOGIN_NEEDED.includes(error.error))
      return new Refusal('invalid', 'single_sign_on.login_needed', { name });
    return PROVIDER_TROUBLE.includes(error.error) ? unavailable(settings, error) : invalid(name, error);
  }
  const unreachable =
    // What fetch throws where there is nobody.
    error instanceof TypeError ||
    error instanceof WWWAuthenticateChallengeError ||
    (error instanceof ResponseBodyError && OWN_FAULTS.includes(error.error)) ||
    (error instanceof Error && 'code' in error && NO_ANSWER.includes(String(error.code)));
  return unreachable ? unavailable(settings, error) : invalid(name, error);
}
