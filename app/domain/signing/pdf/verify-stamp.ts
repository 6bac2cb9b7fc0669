import type * as pkijs from 'pkijs';
import { OID, sha256 } from './cms';
import { checkStamp } from './stamp/check-stamp';
import type { Trust } from './trust';
import type { Reason, SignatureReport } from './verification.schema';

interface Stamped {
  stamp: SignatureReport['stamp'];
  reasons: Reason[];
}

/** Two clocks that are looked after differ by less. */
export const CLOCK_SKEW = 10 * 60 * 1000;

/** The timestamp of a signature, where it has one: of this very signature, whole, and not older than it. */
export function verifyStamp(
  signerInfo: pkijs.SignerInfo,
  { stampAuthorities }: Trust,
  claimed: Date | null,
): Stamped {
  const token = stampIn(signerInfo);
  if (!token) return { stamp: null, reasons: [] };
  try {
    const imprint = sha256(new Uint8Array(signerInfo.signature.getValue()));
    const { time, authority, trusted, reasons, token: ours } = checkStamp(token, imprint, stampAuthorities);
    const early = claimed !== null && time.getTime() < claimed.getTime() - CLOCK_SKEW;
    const padded = !Buffer.from(ours).equals(token);
    return {
      stamp: { time: time.toISOString(), authority, trusted: trusted && reasons.length === 0 },
      reasons: [
        ...reasons,
        ...(early ? (['verify.stamp_before_signature'] as const) : []),
        ...(padded ? (['verify.hidden_bytes'] as const) : []),
      ],
    };
  } catch {
    return { stamp: null, reasons: ['verify.stamp_broken'] };
  }
}

/** The token in the unsigned attributes, where it is the only thing there. */
export function stampIn({ unsignedAttrs }: pkijs.SignerInfo): Uint8Array | null {
  const [attribute, ...others] = unsignedAttrs?.attributes ?? [];
  const [value, ...more] = attribute?.values ?? [];
  if (attribute?.type !== OID.timeStampToken || !value || others.length + more.length > 0) return null;
  return new Uint8Array(value.toBER(false));
}
