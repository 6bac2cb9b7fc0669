import { createAttempts } from 'app/domain/accounts/attempts.server';
import { confirmCodeApp, proposeCodeApp } from 'app/domain/accounts/factors/code-app.server';
import type { RelyingParty } from 'app/domain/accounts/factors/passkey.schema';
import { addPasskey, proposePasskey } from 'app/domain/accounts/factors/passkeys.server';
import { generateSync } from 'otplib';
import { type Authenticator, createAuthenticator } from 'tests/support/authenticator';
import type { TestOrganisation } from 'tests/support/test-database';
import { ADDRESS } from '../accounts';

export const PARTY: RelyingParty = { origin: 'https://mus.example', id: 'mus.example' };

/** The code that an app with this secret shows at this moment, `steps` later or earlier. */
export const codeAt = (secret: string, now: Date, steps = 0) =>
  generateSync({ secret, epoch: Math.floor(now.getTime() / 1000) + 30 * steps });

/** Gives somebody an app that shows codes, a step ago: the code of now is unused. Returns its secret and the recovery codes. */
export async function withCodeApp(organisation: TestOrganisation, name: string, sessionId = 'here') {
  const ctx = organisation.as(name);
  const { secret } = proposeCodeApp(ctx);
  const code = codeAt(secret, ctx.now, -1);
  const recovery = await confirmCodeApp(ctx, createAttempts(), { code, sessionId, address: ADDRESS });
  return { secret, recovery: recovery ?? [] };
}

/** Gives somebody a passkey on a device of their own. */
export async function withPasskey(
  organisation: TestOrganisation,
  name: string,
  device: Authenticator = createAuthenticator(),
) {
  const ctx = organisation.as(name);
  const { stepId, options } = await proposePasskey(ctx, PARTY);
  const made = device.register(options.challenge, PARTY);
  const recovery = await addPasskey(ctx, PARTY, { stepId, sessionId: 'here', name: 'Min telefon', made });
  return { device, recovery };
}
