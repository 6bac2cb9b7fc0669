import type { Verification } from './pdf/verification.schema';

/** A file that is byte for byte one of ours. Whoever has it knows what is in it; this is all that it does not say. */
export interface KnownDocument {
  /** It was taken back after it was frozen, and holds no longer. */
  voided: boolean;
  /** Somebody has signed since, or it was frozen anew. */
  newer: boolean;
}

export interface CheckedDocument {
  verification: Verification;
  /** null where no document of ours has these bytes. */
  known: KnownDocument | null;
}
