import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './browser';

const fromHere = createRequire(import.meta.url);
/** axe as it comes with `AxeBuilder`, and what a page is asked that has it. */
const AXE: string = createRequire(fromHere.resolve('@axe-core/playwright'))('axe-core').source;
const RUN = "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)";
type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** Designed for, designed for, and made to work: UX. */
const WIDTHS = [320, 375, 1280];

/** The browser notes every answer that is a refusal in its console. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d /;

/**
 * What holds for every page in every state: axe finds nothing, on a desk or on a phone; nothing sticks out
 * to the side; the console is silent, save for the refusal that led here where the visitor was `refused`.
 */
export async function inspect(
  { page, problems }: Visitor,
  { refused = false }: { refused?: boolean } = {},
): Promise<void> {
  const where = `${await page.title()} (${new URL(page.url()).pathname})`;
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect(await sticksOut(page), `${where}: sticks out at ${width} px`).toEqual([]);
    if (width !== 320) expect(await axeFindings(page), `${where}: axe at ${width} px`).toEqual([]);
  }
  await page.setViewportSize(before);
  const unexpected = problems.filter((problem) => !(refused && REFUSAL.test(problem)));
  expect(unexpected, `${where}: console`).toEqual([]);
  problems.splice(0);
}

/**
 * The same for somebody whose browser runs no scripts. axe is one itself, so it looks at a copy of the page, in which
 * none of the page's own run, on the computer of a `reader`.
 */
export async function inspectCopy({ page }: Visitor, reader: Visitor): Promise<void> {
  const address = new URL(page.url());
  const body = (await page.content()).replace(/<script\b[\s\S]*?<\/script>/g, '');
  const isCopied = (asked: URL) => asked.pathname === address.pathname;
  await reader.page.route(isCopied, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
  await reader.page.goto(address.href);
  await reader.page.unroute(isCopied);
  await inspect(reader);
}

/**
 * In a quarter of the time that `AxeBuilder` takes, which hands axe over twice for every look: here a page gets it once.
 * No page of ours has frames, and what passes is not read.
 */
async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const violations = await page.evaluate<Violations>(RUN);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** What makes the page wider than the window, if anything does. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .map((element) => `${element.tagName}.${element.className}`)
      .slice(-5);
  });
}
