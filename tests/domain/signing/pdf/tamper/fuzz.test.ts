import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { expect, it } from 'vitest';
import { signedSummary } from '../signed-summary';
import { mutated, seeded } from './fuzz';

/** Of the quick slice; `npx tsx scripts/fuzz-verifier.ts` goes on for minutes. */
const FILES = 60;
/** Milliseconds one file may take on a busy machine; an ordinary one takes some tens. */
const PATIENCE = 5000;

it('no mutation of a good file is told to be intact, and none takes long', async () => {
  const [good, other] = [await signedSummary(), await signedSummary()];
  const random = seeded(20_261_122);
  for (let file = 0; file < FILES; file++) {
    const pdf = mutated(good.rev2, other.rev2, random);
    const began = performance.now();
    const { verdict } = await verifyPdf(pdf, { authorities: [good.authority.certificatePem] });
    expect(performance.now() - began, `file ${file}`).toBeLessThan(PATIENCE);
    // Parts of the two may make up the other one, whole.
    if (verdict === 'ok') expect(pdf.equals(good.rev2), `file ${file}`).toBe(true);
    if (verdict === 'unknown-authority') expect(pdf.equals(other.rev2), `file ${file}`).toBe(true);
  }
});
