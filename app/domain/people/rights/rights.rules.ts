import type { Grant } from '../../access/access.rules';

/** Whoever the log watches does not read it: an auditor has no other right, see access.rules. */
export function rightsExclude(one: Grant, other: Grant): boolean {
  return one !== other && (one === 'auditor' || other === 'auditor');
}
