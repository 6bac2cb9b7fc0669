import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody who has no mouse. */

export const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** More stops than the longest page has. */
const STOPS = 120;

/**
 * Presses Tab until this has the focus. At every stop on the way the focus can be seen, nothing lies over
 * it, and it comes after the one before.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  // The page may have moved the focus since the last Tab.
  await page.evaluate(() =>
    document.querySelector('[data-focused-before]')?.removeAttribute('data-focused-before'),
  );
  for (let press = 0; press < STOPS; press += 1) {
    if (await hasFocus(target)) return;
    await page.keyboard.press('Tab');
    expect(await problemsOfFocus(page), page.url()).toEqual([]);
  }
  throw new Error(`Tab never reaches ${target}`);
}

/** Goes to a link or a button, and presses it. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

export async function write(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(text);
}

/** What whoever follows the focus with their eyes would miss. */
function problemsOfFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stop = document.activeElement;
    // After the last stop of the page comes the browser itself.
    if (!(stop instanceof HTMLElement) || stop === document.body) return [];
    const name = `${stop.tagName} "${stop.innerText || stop.getAttribute('name') || stop.id}"`;
    // Of a box or a radio button one sees the label.
    const choice = stop instanceof HTMLInputElement && ['radio', 'checkbox'].includes(stop.type);
    const seen = [stop, ...(choice ? (stop.labels ?? []) : [])];
    const looks = seen.flatMap((shown) =>
      [null, '::before', '::after'].map((part) => getComputedStyle(shown, part)),
    );
    const problems: string[] = [];
    // The button that opens the calendar or the clock is the browser's own, and so is the ring around it.
    const ringed = looks.some((look) => look.outlineStyle !== 'none' || look.boxShadow !== 'none');
    const picker = ['date', 'time'].includes(stop.getAttribute('type') ?? '');
    if (!ringed && !picker) problems.push(`${name}: the focus is not seen`);
    const inSight = seen.some((shown) => {
      const { left, right, top, bottom } = shown.getBoundingClientRect();
      const across = Math.min(right - 2, left + 8);
      const down = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const there = document.elementFromPoint(across, down);
      return there !== null && (shown.contains(there) || there.contains(shown));
    });
    if (!inSight) problems.push(`${name}: lies under something, or out of sight`);
    const before = document.querySelector('[data-focused-before]');
    const back = before && before.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING;
    const wrapped = stop === document.querySelector('a[href], button, input');
    if (back && !wrapped && !before.contains(stop)) problems.push(`${name}: comes too late`);
    before?.removeAttribute('data-focused-before');
    stop.setAttribute('data-focused-before', '');
    return problems;
  });
}
