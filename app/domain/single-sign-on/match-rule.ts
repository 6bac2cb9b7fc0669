import { z } from 'zod';

/** How somebody who logs in for the first time is recognised: which claim of the provider is which field of ours. */
export type MatchRule = { field: 'email' | 'employeeNumber'; claim: string };

/** What the provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>;

const FIELDS = { email: 'email', employee_number: 'employeeNumber' } as const;
// Letters, digits and what the names of claims are made of elsewhere ('extension_…', 'https://…/cpr').
const RuleSchema = z.string().regex(/^(email|employee_number)(=[\w.:/#-]+)?$/);

/** Reads 'email', 'email=preferred_username' or 'employee_number=extension_employeeNumber'; null for anything else. */
export function readMatchRule(text: string): MatchRule | null {
  const parsed = RuleSchema.safeParse(text.trim());
  if (!parsed.success) return null;
  const [field = '', claim] = parsed.data.split(/=(.*)/s);
  if (field === 'email') return { field: FIELDS.email, claim: claim ?? 'email' };
  return claim ? { field: FIELDS.employee_number, claim } : null;
}

/**
 * What to look for in the field of the rule, or null where the provider does not say. The claim `email` counts only
 * when the provider has verified it: in many of them people write their own. Any other claim is taken at its word,
 * as the operator has chosen it.
 */
export function valueToMatch({ field, claim }: MatchRule, claims: Claims): string | null {
  const value = claims[claim];
  // A payroll number may be sent as a number.
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return null;
  if (claim === 'email' && claims.email_verified !== true) return null;
  return field === 'email' ? text.trim().toLowerCase() : text.trim();
}

/** The claims that the rule reads. */
export const claimsOf = ({ claim }: MatchRule): string[] =>
  claim === 'email' ? ['email', 'email_verified'] : [claim];
