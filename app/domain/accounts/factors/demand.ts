import type { Actor } from '../../context';
import type { LoginMethod } from '../sessions.server';

/** Who needs more than a password to log in, as the operator sets it; docs/decisions/0018 says why it begins as optional. */
export type SecondFactorDemand = 'optional' | 'privileged' | 'everyone';

/**
 * Whether somebody who is logged in has to add a second factor before anything else. Whoever came by the organisation's
 * own login has met its demands there.
 */
export function factorIsDemanded(
  demand: SecondFactorDemand,
  actor: Pick<Actor, 'grants'> & { method: LoginMethod },
): boolean {
  if (actor.method !== 'password') return false;
  return demand === 'everyone' || (demand === 'privileged' && actor.grants.size > 0);
}
