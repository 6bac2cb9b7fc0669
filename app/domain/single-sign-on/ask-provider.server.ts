import { transact } from 'db/client.server';
import {
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { rememberLoginStep } from '../accounts/login-steps.server';
import type { Context, SystemContext } from '../context';
import type { Provider } from './provider.server';
import type { Asked, Purpose } from './step-payloads';

/**
 * Where to send somebody to log in at the provider, and the secret id of the step for their cookie. For a proof they
 * have to show there that they are present now, logged in already or not. `redirectUri` is where the provider sends
 * them back, exactly as it is registered there. Refuses with `single_sign_on.unavailable`.
 */
export async function askProvider(
  ctx: Context | SystemContext,
  provider: Provider,
  { redirectUri, purpose }: { redirectUri: string; purpose: Purpose },
): Promise<{ stepId: string; url: URL }> {
  const configuration = await provider.configuration();
  const asked: Asked = {
    stage: 'asked',
    issuer: configuration.serverMetadata().issuer,
    redirectUri,
    state: randomState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    askedAt: ctx.now.getTime(),
    purpose,
  };
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid profile email',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await calculatePKCECodeChallenge(asked.codeVerifier),
    code_challenge_method: 'S256',
    ...(purpose.for === 'proof' && { prompt: 'login', max_age: '0' }),
  });
  const personId = purpose.for === 'proof' ? purpose.personId : null;
  const stepId = transact(ctx.db, (tx) =>
    rememberLoginStep(ctx, tx, { kind: 'single-sign-on', personId, payload: asked }),
  );
  return { stepId, url };
}
