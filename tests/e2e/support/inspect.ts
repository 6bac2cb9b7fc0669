import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFindings } from './axe';
import type { Visitor } from './browser';
import { crampedThings } from './narrow';

/** Made to work at the first, designed for the others: UX. */
const NARROWEST = 320;
const WIDTHS = [1280, 375];

/** The browser notes every answer that is a refusal in its console. */
const REFUSAL = /^Failed to load resource: the server responded with a status of 4\d\d /;

/**
 * What holds for every page in every state: axe finds nothing, on a desk or on a phone; nothing sticks out
 * to the side; the console is silent, save for the refusal that led here where the visitor was `refused`.
 * With `closely`, nothing is cut off, on top of something else or too small to aim at either.
 */
export async function inspect(
  { page, problems }: Visitor,
  { refused = false, closely = false }: { refused?: boolean; closely?: boolean } = {},
): Promise<void> {
  const where = `${await page.title()} (${new URL(page.url()).pathname})`;
  const before = page.viewportSize() ?? { width: 1280, height: 900 };
  const at = async (width: number) => {
    await page.setViewportSize({ width, height: 900 });
    const wrong = closely ? crampedThings(page) : sticksOut(page);
    expect(await wrong, `${where}: the layout at ${width} px`).toEqual([]);
  };
  expect(await axeFindings(page, WIDTHS, at), `${where}: axe`).toEqual([]);
  await at(NARROWEST);
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
