import type { TrustInput } from 'app/domain/signing/pdf/trust';
import type { Reason, Verdict } from 'app/domain/signing/pdf/verification.schema';
import type { SignedSummary } from '../signed-summary';

/** What comes out, and who is believed besides the authority that issued the signatures. */
export interface Tampered {
  pdf: Uint8Array;
  trust?: TrustInput;
}

/** One thing that somebody does to a signed file, and what has to be said of what comes out. */
export interface Trick {
  /** In Danish: it is a line of the table in docs/signering.md. */
  name: string;
  /** The name that the attack was published under, where it was. */
  published?: string;
  verdict: Verdict;
  /** Among the reasons; null where the verdict alone is what counts. */
  reason: Reason | null;
  /** There is no other reason: without the check that gives it the file would pass. */
  alone?: true;
  make(signed: SignedSummary): Uint8Array | Tampered | Promise<Uint8Array | Tampered>;
}

/** What a trick makes of a signed file, with everybody who is to be believed. */
export async function tampered({ make }: Trick, signed: SignedSummary): Promise<Required<Tampered>> {
  const made = await make(signed);
  const { pdf, trust } = 'pdf' in made ? made : { pdf: made, trust: {} };
  return { pdf, trust: { authorities: [signed.authority.certificatePem], ...trust } };
}
