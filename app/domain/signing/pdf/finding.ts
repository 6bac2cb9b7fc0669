import type { Reason } from './verification.schema';

/** Thrown while a file is taken apart; `reason` is what the report says. */
export class Finding extends Error {
  constructor(readonly reason: Reason) {
    super(reason);
  }
}
