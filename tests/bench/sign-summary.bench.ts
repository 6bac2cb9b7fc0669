import { verifyPdf } from 'app/domain/signing/pdf/verify-pdf';
import { renderSummary } from 'templates/pdf/render-summary';
import type { Summary } from 'templates/summary.schema';
import { newAuthority, sign, signedSummary } from 'tests/domain/signing/pdf/signed-summary';
import { longSummary, sampleSummary } from 'tests/templates/pdf/sample-summary';
import { bench, describe } from 'vitest';
import { growth } from './memory';
import { measureInTurn, openRivals } from './rivals';
import { variedSummaries } from './varied-summaries';

const ordinary = sampleSummary();
const long = longSummary();
const authority = await newAuthority();
const [frozen, frozenLong] = [await renderSummary(ordinary), await renderSummary(long)];
const [both, bothLong] = [await signedSummary(ordinary), await signedSummary(long)];

/** From the snapshot to the document that both have signed. */
async function renderAndSign(summary: Summary): Promise<Uint8Array> {
  const signedByOne = await sign(await renderSummary(summary), authority, 'Leader', {}, summary);
  return sign(signedByOne, authority, 'Employee', {}, summary);
}

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

/** Before the numbers settle: the machine has compiled what it runs. */
const WARM_UP = 10;

// In turn and in one process, which the runner of benches cannot do: what it measures one after the other
// meets a machine that is busy with other things at other times.
const rivals = await openRivals();
const contenders = [
  { name: 'render and two signatures', draw: renderAndSign },
  { name: 'render', draw: renderSummary },
  ...rivals,
];
const measured = await measureInTurn(contenders, variedSummaries(60), WARM_UP);
for (const rival of rivals) await rival.close();
const [ours] = measured;
console.table(
  measured.map(({ name, milliseconds, bytes }) => ({
    'four pages, medians in turn': name,
    ms: milliseconds.toFixed(1),
    kB: Math.round(bytes / 1000),
    'times ours with signatures': (milliseconds / (ours?.milliseconds ?? Number.NaN)).toFixed(2),
  })),
);

const talks = variedSummaries(50);
const grown = await growth(1000, (index) => renderSummary(talks[index % talks.length] ?? ordinary));
console.log(`after 1,000 summaries ${(grown / 1024).toFixed(0)} kB more are in use than after 100`);
