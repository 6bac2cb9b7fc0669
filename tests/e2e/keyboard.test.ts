import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newVisitor, openBrowser, type Visitor } from './support/browser';
import { logInToDemo } from './support/log-in';
import { type Served, serveDemo } from './support/server';
import { t } from './support/words';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

const WORDS = 'Skrevet uden at røre musen.';
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

describe('with the keyboard alone', () => {
  it('somebody passes over the head of the page to its content', async () => {
    const { page } = await atDemo('jonas');
    await page.goto('/samtaler');
    await page.keyboard.press('Tab');
    expect(await hasFocus(page.getByRole('link', { name: t('common.skip') }))).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('an employee prepares a theme, reads where it comes from, and goes on to the next', async () => {
    const { page } = await atDemo('jonas');
    await page.goto(await conversationOf(page, 'Anne Skovmose'));
    // One that Jonas has not answered yet.
    const theme = page.locator('.theme-list a', { hasText: 'Ledelse på tværs' });
    await tabTo(page, theme);
    await page.keyboard.press('Enter');
    await page.locator('form[novalidate]').waitFor();
    const title = await page.getByRole('heading', { level: 1 }).innerText();

    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
    await tabTo(page, page.locator('textarea').first());
    await page.keyboard.type(WORDS);
    const citation = page.locator('summary', { hasText: t('common.citation') }).first();
    await tabTo(page, citation);
    await page.keyboard.press('Enter');
    expect(await citation.evaluate((summary) => summary.parentElement?.hasAttribute('open'))).toBe(true);
    await page.getByText(/^Gemt kl\. /).waitFor();
    await tabTo(page, button(page, t('conversation.preparation.next')));
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.innerText()).not.toBe(title);
    // Whoever cannot see that the page changed is told: the focus stands on the new heading.
    await expect.poll(() => hasFocus(heading)).toBe(true);

    await tabTo(page, button(page, t('conversation.preparation.previous')));
    await page.keyboard.press('Enter');
    await expect.poll(() => heading.innerText()).toBe(title);
    expect(await page.locator('textarea').first().inputValue()).toBe(WORDS);
    expect(await page.getByRole('radio').nth(1).isChecked()).toBe(true);
  });

  it('an employee signs with a reservation', async () => {
    const { page } = await atDemo('laerke');
    await page.goto(`${await conversationOf(page, 'Anne Skovmose')}/underskrift`);
    await page.locator('form[novalidate]').first().waitFor();
    await tabTo(page, page.getByLabel(t('conversation.signing.reservation')));
    await page.keyboard.type(WORDS);
    await tabTo(page, page.getByLabel(t('conversation.signing.password')));
    await page.keyboard.type(DEMO_PASSWORD);
    await page.keyboard.press('Tab');
    expect(await hasFocus(button(page, t('conversation.signing.sign')))).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: t('conversation.signing.done_title') }).waitFor();
    await page.getByText(WORDS).first().waitFor();
  });
});

async function atDemo(key: string): Promise<Visitor> {
  const visitor = await newVisitor(browser, served.address);
  await logInToDemo(visitor, key);
  return visitor;
}

/** Path of the conversation with this person that is under way. */
async function conversationOf(page: Page, name: string): Promise<string> {
  await page.goto('/samtaler');
  const href = await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .getAttribute('href');
  if (!href) throw new Error(`no conversation with ${name}`);
  return href;
}

/** Presses Tab until this has the focus, and sees that the focus can be seen. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 80; press += 1) {
    if (await hasFocus(target)) {
      expect(await showsFocus(target), `the focus is seen on ${target}`).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reaches ${target}`);
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** A ring around the field, or around its label, which is what one sees of a radio button. */
function showsFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const label = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
    const looks = [element, ...label].flatMap((shown) =>
      [null, '::before', '::after'].map((part) => getComputedStyle(shown, part)),
    );
    return looks.some((look) => look.outlineStyle !== 'none' || look.boxShadow !== 'none');
  });
}
