import { sessions } from 'db/schema/access';
import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newTab, newVisitor, openBrowser, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { logIn, logInToDemo } from './support/log-in';
import { type Served, serveDemo } from './support/server';
import { t } from './support/words';

let served: Served;
let browser: Browser;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveDemo(), openBrowser()]);
});
afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});
afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** A page of the preparation with fields for text, and one with a scale. */
const TEXTS = 'look-back';
const SCALES = 'framework-personaleledelse';

const field = ({ page }: Visitor, place = 0) => page.locator('form[novalidate] textarea').nth(place);
const status = ({ page }: Visitor) => page.locator('.save-status');
const saved = ({ page }: Visitor) => page.locator('.save-status--saved').waitFor();
const shown = ({ page }: Visitor, text: string) => page.getByText(text).first().waitFor();
const click = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();
const draftsIn = ({ page }: Visitor) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('muskat:')));

/** As `inspect`, while the page tries again and again: the browser notes every request that finds no network. */
async function inspectOffline({ page, problems }: Visitor): Promise<void> {
  await inspect({ page, problems: [] });
  expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
}

describe('what is typed is safe', () => {
  it('when the network is away for two minutes: the newest text alone is sent when it is back', async () => {
    const jonas = await writing('jonas', TEXTS);
    const { page } = jonas;
    await page.clock.install();
    await page.context().setOffline(true);
    await field(jonas).pressSequentially('Uden net');
    await page.clock.runFor(5_000);
    await shown(jonas, t('common.save_status.offline'));
    await page.clock.runFor(115_000);
    await field(jonas).pressSequentially(' i to minutter');
    await page.clock.runFor(2_000);
    expect(await status(jonas).innerText()).toBe(t('common.save_status.offline'));
    const sent: (string | null)[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.postData());
    });
    await page.context().setOffline(false);
    await page.clock.runFor(40_000);
    await saved(jonas);
    expect(sent.length).toBeGreaterThan(0);
    for (const body of sent) expect(body).toContain('Uden+net+i+to+minutter');
    const elsewhere = await writing('jonas', TEXTS);
    expect(await field(elsewhere).inputValue()).toContain('Uden net i to minutter');
  });

  it('when the tab is closed in the middle of a sentence', async () => {
    const jonas = await writing('jonas', TEXTS);
    const address = jonas.page.url();
    await field(jonas, 1).fill('');
    await field(jonas, 1).pressSequentially('Midt i en sætn');
    await jonas.page.close();
    const again = await newTab(jonas);
    await again.page.goto(address);
    await field(again, 1).waitFor();
    await expect.poll(() => field(again, 1).inputValue()).toBe('Midt i en sætn');
    await expect.poll(() => draftsIn(again)).toEqual([]);
  });

  it('when a choice is made before the scripts of the page have come', async () => {
    const jonas = await writing('jonas', SCALES);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await newTab(jonas);
    await slow.page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await slow.page.goto(jonas.page.url(), { waitUntil: 'commit' });
    const options = slow.page.locator('fieldset').first().locator('input[type=radio]');
    await options.first().waitFor({ state: 'attached' });
    const place = await options.evaluateAll((all) =>
      all.findIndex((option) => option instanceof HTMLInputElement && !option.checked),
    );
    await options.nth(place).check({ force: true });
    release();
    await saved(slow);
    expect(await options.nth(place).isChecked()).toBe(true);
    await slow.page.reload();
    expect(await options.nth(place).isChecked()).toBe(true);
  });

  it('when this browser keeps nothing: the page says so instead of promising it', async () => {
    const jonas = await writing('jonas', TEXTS);
    await jonas.page.addInitScript(() => {
      const keep = Storage.prototype.setItem;
      Storage.prototype.setItem = function (...item) {
        if (this === localStorage) throw new DOMException('full', 'QuotaExceededError');
        keep.apply(this, item);
      };
    });
    await jonas.page.reload();
    await field(jonas).waitFor();
    await jonas.page.context().setOffline(true);
    await field(jonas).fill('Kun her på siden.');
    await shown(jonas, t('typing.not_kept'));
    await inspectOffline(jonas);
    await jonas.page.context().setOffline(false);
    await saved(jonas);
  });
});

describe('words belong to whoever wrote them', () => {
  it('a page that was left open saves nothing in the name of the next who logs in', async () => {
    const jonas = await writing('jonas', TEXTS);
    served.inDatabase((db) => db.delete(sessions).run());
    const anne = await newTab(jonas);
    await anne.page.goto('/');
    await logIn(anne, demoEmail('anne'), DEMO_PASSWORD);
    await field(jonas).fill('Jonas skriver videre.');
    await shown(jonas, t('common.save_status.signed_out'));
    await anne.page.goto(jonas.page.url());
    await field(anne).waitFor();
    expect(await field(anne).inputValue()).not.toContain('Jonas skriver videre.');
  });

  it('whoever logs out is shown what is not saved, and leaves none of it behind', async () => {
    const jonas = await writing('jonas', TEXTS);
    const { page } = jonas;
    await page.evaluate(() =>
      localStorage.setItem(
        'muskat:another:1#q#w',
        JSON.stringify({ content: { text: 'en andens' }, version: 0, unsure: [], at: 1 }),
      ),
    );
    await page.context().setOffline(true);
    await field(jonas).fill('Endnu ikke gemt.');
    await shown(jonas, t('common.save_status.offline'));
    await click(jonas, t('common.logout'));
    await page.getByRole('dialog', { name: t('typing.log_out.heading') }).waitFor();
    await page.getByRole('dialog').getByText('Endnu ikke gemt.').waitFor();
    await inspectOffline(jonas);
    await click(jonas, t('typing.log_out.stay'));
    expect(await field(jonas).inputValue()).toBe('Endnu ikke gemt.');
    await click(jonas, t('common.logout'));
    await page.route('**/svar', (route) => route.abort());
    await page.context().setOffline(false);
    await click(jonas, t('typing.log_out.leave'));
    await shown(jonas, t('account.login.logged_out'));
    await expect.poll(() => draftsIn(jonas)).toEqual(['muskat:another:1#q#w']);
  });
});

describe('two texts for one field', () => {
  it('stand beside each other, are joined with the keyboard alone, and the focus is in the field', async () => {
    const one = await writing('jonas', TEXTS);
    const other = await newTab(one);
    await other.page.goto(one.page.url());
    await field(other).waitFor();
    await field(one).fill('Vi har fået en god hverdag.');
    await saved(one);
    await field(other).fill('Vi har fået en travl hverdag.');
    await shown(other, t('conversation.conflict.heading'));
    expect(await other.page.locator('mark').allInnerTexts()).toEqual(['travl', 'god']);
    await inspect(other, { refused: true });
    await other.page.getByRole('button', { name: t('conversation.conflict.join') }).focus();
    await other.page.keyboard.press('Enter');
    await saved(other);
    const id = await field(other).getAttribute('id');
    await expect.poll(() => other.page.evaluate(() => document.activeElement?.id)).toBe(id);
    expect(await field(other).inputValue()).toBe(
      'Vi har fået en god hverdag.\n\nVi har fået en travl hverdag.',
    );
  });
});

describe('a quiet word while typing', () => {
  it('is there under the field, goes nowhere, holds nothing back and can be sent away', async () => {
    const jonas = await writing('jonas', TEXTS);
    const { page } = jonas;
    const posted: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') posted.push(new URL(request.url()).pathname);
    });
    await field(jonas).fill('Mette Hansen hjalp mig, mens Anne Skovmose holdt ferie.');
    const hint = page.locator('.sensitive-hint:visible');
    await hint.getByText(t('typing.sensitive.name')).waitFor();
    expect(await hint.innerText()).toContain('Mette Hansen');
    expect(await hint.innerText()).not.toContain('Anne Skovmose');
    const describedBy = await field(jonas).getAttribute('aria-describedby');
    expect(describedBy?.split(' ')).toContain(await hint.locator('.sensitive-hint__text').getAttribute('id'));
    await saved(jonas);
    expect([...new Set(posted)].filter((path) => !path.endsWith('/svar'))).toEqual([]);
    expect(await draftsIn(jonas)).toEqual([]);
    await inspect(jonas);
    await click(jonas, t('typing.sensitive.dismiss_label'));
    await hint.waitFor({ state: 'hidden' });
    await field(jonas).press('End');
    await field(jonas).pressSequentially(' Tak til Mette Hansen.');
    await saved(jonas);
    expect(await hint.count()).toBe(0);
    await field(jonas).pressSequentially(' Hendes nummer er 010180-1234.');
    await hint.getByText(t('typing.sensitive.cpr')).waitFor();
  });
});

/** Somebody of the demo at a computer of their own, on a page of the preparation for the talk with their leader. */
async function writing(key: string, section: string): Promise<Visitor> {
  const visitor = await newVisitor(browser, served.address);
  await logInToDemo(visitor, key);
  const { page } = visitor;
  await page.goto('/samtaler');
  const conversation = page.getByRole('link', { name: /Anne Skovmose/ }).first();
  await page.goto(`${await conversation.getAttribute('href')}/forberedelse/${section}`);
  await field(visitor).waitFor();
  return visitor;
}
