import type { TrustInput } from './pdf/trust';
import type { Verification } from './pdf/verification.schema';
import { verifyPdf } from './pdf/verify-pdf';

/** `verifyPdf` as the process runs it that reads what strangers send (frameworks/read-worker.js). */
export function verifyUploaded({
  pdf,
  trust,
}: {
  pdf: Uint8Array;
  trust: TrustInput;
}): Promise<Verification> {
  return verifyPdf(pdf, trust);
}
