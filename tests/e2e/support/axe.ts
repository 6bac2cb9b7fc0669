import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { looksOf } from './looks';

const fromHere = createRequire(import.meta.url);
/** axe as it comes with `AxeBuilder`, and what a page is asked that has it. */
const AXE: string = createRequire(fromHere.resolve('@axe-core/playwright'))('axe-core').source;
const OPTIONS = "{ resultTypes: ['violations'] }";
type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** Pages in which axe has found nothing, by what it judges them by: it is not asked of the same again. */
const clean = new Set<string>();

/**
 * What axe finds on the page at the widths: at the first in all of it, at the others in what looks different there than
 * at the width before. An axe run takes as long as a page; most of a page is the same for it on a desk and on a phone.
 */
export async function axeFindings(
  page: Page,
  widths: readonly number[],
  atWidth: (width: number) => Promise<void>,
): Promise<string[]> {
  const findings: string[] = [];
  let before: string[] | null = null;
  for (const width of widths) {
    await atWidth(width);
    const looks = await looksOf(page);
    const key = createHash('sha256').update(looks.join('\n')).digest('hex');
    if (!clean.has(key)) {
      const found = await run(page, before && changed(before, looks));
      findings.push(...found.map((finding) => `at ${width} px: ${finding}`));
      if (findings.length === 0) clean.add(key);
    }
    before = looks;
  }
  return findings;
}

/** The places, in the order of the document, of the elements that look different; null where there are others than before. */
function changed(before: string[], now: string[]): number[] | null {
  if (before.length !== now.length) return null;
  return now.flatMap((look, place) => (look === before[place] ? [] : [place]));
}

/**
 * In a quarter of the time that `AxeBuilder` takes, which hands axe over twice for every look: here a page gets it once.
 * No page of ours has frames, and what passes is not read.
 */
async function run(page: Page, places: number[] | null): Promise<string[]> {
  if (places?.length === 0) return [];
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate<Violations>(
    `axe.run(${places ? chosen(places) : 'document'}, ${OPTIONS}).then(({ violations }) => violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** For axe: the outermost of the elements at these places. */
const chosen = (places: number[]) => `(() => {
  const all = document.querySelectorAll('*');
  const picked = new Set(${JSON.stringify(places)}.map((place) => all[place]));
  return [...picked].filter((element) => !picked.has(element.parentElement));
})()`;
