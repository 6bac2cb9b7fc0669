import { z } from 'zod';
import type { Proof } from '../accounts/prove-identity.server';
import { PROOF_WORDS } from './proof.rules';

/** The phrase, with the level that the organisation's own login gave: "nyt login hos organisationen (…/Substantial, mfa)". */
export function provedBy({ method, assurance }: Pick<Proof, 'method' | 'assurance'>, language: 'da' | 'en') {
  const level = assuranceInWords(assurance);
  return `${PROOF_WORDS[method][language]}${level === null ? '' : ` (${level})`}`;
}

const AssuranceSchema = z
  .string()
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue({ code: 'custom' });
      return z.NEVER;
    }
  })
  .pipe(z.object({ acr: z.string().optional(), amr: z.array(z.string()).optional() }));

/** What stands in a document has to be printable whatever a provider calls its levels, and fit into a line or two. */
const UNPRINTABLE = /[^ -~]+/g;
const LONGEST = 120;

/**
 * The level and the methods of a login, as its provider calls them (`acr`, `amr`): these names are what somebody who
 * knows the provider can look up. Null where it said neither.
 */
export function assuranceInWords(assurance: string | null | undefined): string | null {
  const { acr, amr = [] } = AssuranceSchema.safeParse(assurance ?? '{}').data ?? {};
  const said = [...(acr ? [acr] : []), ...amr].join(', ').replace(UNPRINTABLE, '?').trim();
  return said.slice(0, LONGEST) || null;
}
