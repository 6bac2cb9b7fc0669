import type { Side } from '../access/access.rules';

/**
 * Who signs next: the leader first, then the employee, so that the employee, who has most to lose,
 * sees the leader bound before signing. The last signature locks the document, which is why the order
 * is fixed when it is frozen (docs/decisions/0004).
 */
export function nextSigner(signed: Record<Side, boolean>): Side | null {
  if (!signed.leader) return 'leader';
  return signed.employee ? null : 'employee';
}
