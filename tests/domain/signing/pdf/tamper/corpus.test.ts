import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SignedSummary, signedSummary } from '../signed-summary';
import { CORPUS } from './corpus';

let signed: SignedSummary;
beforeAll(async () => {
  signed = await signedSummary();
});

describe('a file that somebody has done something to', () => {
  it.each(CORPUS)('$name: $verdict', async ({ make, verdict, reason }) => {
    const pdf = await make(signed);
    const found = await verifyPdf(pdf, { authorities: [signed.authority.certificatePem] });
    expect(found.verdict, found.reasons.join()).toBe(verdict);
    if (reason) expect(found.reasons).toContain(reason);
  });

  it('has one name each', () => {
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  });
});
