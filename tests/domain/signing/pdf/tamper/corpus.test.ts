import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { type SignedSummary, sign, signedSummary } from '../signed-summary';
import { prepared } from '../tampering';
import { CORPUS } from './corpus';
import { tampered } from './trick';

/** Milliseconds one file may take on a busy machine; an ordinary one takes some tens. */
const PATIENCE = 15_000;

let signed: SignedSummary;
beforeAll(async () => {
  signed = await signedSummary();
});

describe('a file that somebody has done something to', () => {
  it.each(CORPUS)('$name: $verdict', async (trick) => {
    const { verdict, reason, alone } = trick;
    const { pdf, trust } = await tampered(trick, signed);
    const began = performance.now();
    const found = await verifyPdf(pdf, trust);
    expect(performance.now() - began).toBeLessThan(PATIENCE);
    expect(found.verdict, found.reasons.join()).toBe(verdict);
    if (reason) expect(found.reasons).toContain(reason);
    if (alone) expect(found.reasons).toEqual([reason]);
  });

  it('has one name each', () => {
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
  });

  it('is a good file where nothing was done but to write it anew before it was signed', async () => {
    const { rev0, authority } = signed;
    const frozen = await prepared(rev0, () => {});
    const pdf = await sign(await sign(frozen, authority, 'Leader'), authority, 'Employee');
    const { verdict, reasons } = await verifyPdf(pdf, { authorities: [authority.certificatePem] });
    expect(verdict, reasons.join()).toBe('ok');
  });
});
