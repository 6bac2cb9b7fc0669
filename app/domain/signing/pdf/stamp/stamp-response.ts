import type { X509Certificate } from 'node:crypto';
import * as pkijs from 'pkijs';
import type { Reason } from '../verification.schema';
import { checkStamp, type StampCheck } from './check-stamp';
import { der, elementsIn, TAG } from './der';
import type { StampRequest } from './stamp-request';

/** The answer is not a stamp that would hold. `code` is for logs and tables: what was wrong, and nothing of what. */
export class StampError extends Error {
  override name = 'StampError';
  constructor(readonly code: string) {
    super(code);
  }
}

/** Granted, or granted with what the authority would rather have had (RFC 3161, 2.4.2). */
const GRANTED = [0, 1];
const CODES: Partial<Record<Reason, string>> = {
  'verify.stamp_of_something_else': 'WRONG-IMPRINT',
  'verify.stamp_broken': 'BROKEN',
  'verify.stamp_certificate_not_for_stamping': 'NOT-FOR-STAMPING',
  'verify.stamp_certificate_not_valid_then': 'CERTIFICATE-EXPIRED',
  'verify.stamp_authority_unknown': 'UNKNOWN-AUTHORITY',
};

/**
 * Reads a TimeStampResp and gives its stamp, checked, in the form that is kept.
 * @param authorities certificates that are trusted for the time
 * @throws StampError `REFUSED-n` with the authority's own status, `NOT-A-STAMP`, `WRONG-NONCE`, or what `checkStamp`
 *   has against it: a stamp that would not hold later is none
 */
export function readStampResponse(
  bytes: Uint8Array,
  { imprint, nonce }: StampRequest,
  authorities: readonly X509Certificate[],
): StampCheck {
  const token = tokenIn(bytes);
  let check: StampCheck;
  try {
    check = checkStamp(token, imprint, authorities);
    // What is kept is what is built again from its parts: that has to hold as well.
    check = checkStamp(check.token, imprint, authorities);
  } catch {
    throw new StampError('NOT-A-STAMP');
  }
  const [reason] = check.reasons;
  if (reason) throw new StampError(CODES[reason] ?? 'BROKEN');
  if (!check.nonce || !Buffer.from(check.nonce).equals(Buffer.from(nonce)))
    throw new StampError('WRONG-NONCE');
  if (!check.trusted) throw new StampError('UNKNOWN-AUTHORITY');
  return check;
}

/** The token's own bytes: what the authority signed has to stay as it was written. */
function tokenIn(bytes: Uint8Array): Uint8Array {
  const [status, token] = partsOf(bytes);
  if (status && !GRANTED.includes(status.status)) throw new StampError(`REFUSED-${status.status}`);
  if (!status || !token) throw new StampError('NOT-A-STAMP');
  return token;
}

function partsOf(bytes: Uint8Array): [pkijs.PKIStatusInfo?, Uint8Array?] {
  try {
    const [response, ...behind] = elementsIn(bytes);
    const [status, token] = elementsIn(response?.content ?? new Uint8Array());
    if (behind.length > 0 || !status) return [];
    const alone = pkijs.TimeStampResp.fromBER(der(TAG.sequence, status.bytes));
    return [alone.status, token?.bytes];
  } catch {
    return [];
  }
}
