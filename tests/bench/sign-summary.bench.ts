import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { renderSummary } from 'templates/pdf/render-summary';
import { newAuthority, sign, signedSummary } from 'tests/domain/signing/pdf/signed-summary';
import { longSummary, sampleSummary } from 'tests/templates/pdf/sample-summary';
import { bench, describe } from 'vitest';

const ordinary = sampleSummary();
const long = longSummary();
const authority = await newAuthority();
const [frozen, frozenLong] = [await renderSummary(ordinary), await renderSummary(long)];
const [both, bothLong] = [await signedSummary(ordinary), await signedSummary(long)];

describe('drawing a summary', () => {
  bench('of an ordinary talk', async () => {
    await renderSummary(ordinary);
  });
  bench('of many pages', async () => {
    await renderSummary(long);
  });
});

describe('signing a summary once', () => {
  bench('of an ordinary talk', async () => {
    await sign(frozen, authority, 'Leader', {}, ordinary);
  });
  bench('of many pages', async () => {
    await sign(frozenLong, authority, 'Leader', {}, long);
  });
});

describe('verifying a signed summary', () => {
  bench('of an ordinary talk', async () => {
    await verifyPdf(both.rev2);
  });
  bench('of many pages', async () => {
    await verifyPdf(bothLong.rev2);
  });
});
