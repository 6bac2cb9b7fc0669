import type { Reason, Verdict } from 'app/domain/signing/pdf/verification.schema';
import type { SignedSummary } from '../signed-summary';

/** One thing that somebody does to a signed file, and what has to be said of what comes out. */
export interface Trick {
  /** In Danish: it is a line of the table in docs/signering.md. */
  name: string;
  /** The name that the attack was published under, where it was. */
  published?: string;
  verdict: Verdict;
  /** Among the reasons; null where the verdict alone is what counts. */
  reason: Reason | null;
  make(signed: SignedSummary): Uint8Array | Promise<Uint8Array>;
}
