import type { Summary } from 'templates/summary.schema';
import type { Rival } from './rivals/blocks';
import { rivalsInstalled } from './rivals/installed';
import { withChromium } from './rivals/with-chromium';
import { withPdfkit } from './rivals/with-pdfkit';
import { withReactPdf } from './rivals/with-react-pdf';

/** Those that are here; what is missing is said. */
export async function openRivals(): Promise<Rival[]> {
  if (!rivalsInstalled)
    console.warn(
      'left out: pdfkit and @react-pdf/renderer (npm ci --ignore-scripts --prefix tests/bench/rivals)',
    );
  const browser = await withChromium();
  if (!browser) console.warn('left out: Chromium, which is not where it was looked for');
  return [
    ...(rivalsInstalled ? [await withPdfkit(true), await withPdfkit(false), await withReactPdf()] : []),
    ...(browser ? [browser] : []),
  ];
}

interface Measured {
  name: string;
  milliseconds: number;
  bytes: number;
}

/** Medians of all in turn, summary by summary, so that what else the machine does meets each alike. */
export async function measureInTurn(
  contenders: Pick<Rival, 'name' | 'draw'>[],
  summaries: Summary[],
  warmUp: number,
): Promise<Measured[]> {
  const taken = contenders.map(() => [] as { milliseconds: number; bytes: number }[]);
  for (const [round, summary] of summaries.entries())
    for (const [index, { draw }] of contenders.entries()) {
      const start = performance.now();
      const { length } = await draw(summary);
      if (round >= warmUp) taken[index]?.push({ milliseconds: performance.now() - start, bytes: length });
    }
  return contenders.map(({ name }, index) => ({
    name,
    milliseconds: median(taken[index]?.map((one) => one.milliseconds) ?? []),
    bytes: median(taken[index]?.map((one) => one.bytes) ?? []),
  }));
}

export function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
