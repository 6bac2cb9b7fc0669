import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { expect, it } from 'vitest';
import { signedSummary } from '../signed-summary';
import { flippedAt, flipsIn, regionsOf } from './flips';

/** In each region; scripts/tamper-table.ts goes over many more. */
const PLACES = 3;
/** Many verifications in one test: seconds on a busy machine. */
const PATIENCE = 60_000;

it(
  'one other bit is never ok, in whatever part of the file it is',
  async () => {
    const signed = await signedSummary();
    const regions = regionsOf(signed);
    const bytes = regions.flatMap(({ spans }) => spans).reduce((sum, [from, to]) => sum + to - from, 0);
    expect(bytes).toBe(signed.rev2.length);
    for (const region of regions)
      for (const flip of flipsIn(region, PLACES)) {
        const pdf = flippedAt(signed.rev2, flip);
        const { verdict } = await verifyPdf(pdf, { authorities: [signed.authority.certificatePem] });
        expect(['altered', 'unreadable', 'not-signed'], `${region.name}, byte ${flip.at}`).toContain(verdict);
      }
  },
  PATIENCE,
);
