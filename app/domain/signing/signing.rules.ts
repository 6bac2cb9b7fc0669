import type { Side } from '../access/access.rules';

/** Somebody whose signature a summary waits for, or has. */
export type Signer = { personId: string; side: Side; signed: boolean };

/**
 * Who can sign now. Between two the leader signs first, so that the employee, who has most to lose,
 * sees the leader bound before signing, and the employee's signature locks the document
 * (docs/decisions/0004). In a group everybody who has not signed can, in any order.
 */
export function nextSigners(signers: readonly Signer[]): string[] {
  const missing = signers.filter(({ signed }) => !signed);
  const leaderFirst = signers.length === 2 && missing.some(({ side }) => side === 'leader');
  return missing.filter(({ side }) => !leaderFirst || side === 'leader').map(({ personId }) => personId);
}
