import type { Request, RequestHandler } from 'express';
import { recordDenial } from '../../domain/audit/record-denial.server';
import { Refusal } from '../../domain/errors';
import type { ProvisioningContext } from '../../domain/provisioning/provisioning.schema';
import { takeToken } from '../../domain/provisioning/tokens.server';
import type { Services } from '../contexts.server';
import { sendFault } from './scim-errors.server';

/** Longer than any of ours is no token. */
const BEARER = /^Bearer ([\w-]{20,200})$/i;

/**
 * Lets nobody on without a token that is valid now; `onward` gets who it is. Wrong tokens are counted by address and
 * logged as denied, before anything of the body is read.
 */
export function authenticate(
  { db, keys, clock, attempts }: Services,
  onward: (request: Request, ctx: ProvisioningContext) => void,
): RequestHandler {
  return async (request, response, next) => {
    const now = clock();
    const ctx = { db, keys, now, actor: null };
    const address = request.ip ?? '';
    try {
      await attempts.assertTokensOpen(address);
      const secret = BEARER.exec(request.get('authorization') ?? '')?.[1];
      const tokenId = secret ? takeToken(db, secret, now) : null;
      if (tokenId === null) {
        await attempts.countWrongToken(address);
        throw new Refusal('not-logged-in', 'provisioning.no_token', {}, DENIED);
      }
      onward(request, { ...ctx, tokenId });
      next();
    } catch (error) {
      if (!(error instanceof Refusal)) return next(error);
      recordDenial(ctx, error);
      if (error.kind === 'too-many') {
        response.setHeader('Retry-After', '900');
        return sendFault(response, 429, 'Too many wrong tokens from this address. Try again later.');
      }
      response.setHeader('WWW-Authenticate', 'Bearer');
      sendFault(response, 401, 'A valid bearer token is needed.');
    }
  };
}

const DENIED = { action: 'provisioning.authenticate', subjectType: 'token', subjectId: null };
