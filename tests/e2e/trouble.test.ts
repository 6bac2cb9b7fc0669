import { sessions } from 'db/schema/access';
import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import type { Browser, BrowserContextOptions } from 'playwright-core';
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

const click = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();
const shown = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor();
const saved = (visitor: Visitor) => shown(visitor, /^Gemt kl\. \d\d\.\d\d$/);
const firstField = ({ page }: Visitor) => page.locator('form[novalidate] textarea').first();

describe('what was typed is never lost', () => {
  it('when the session ends while typing: it is kept on the device and saved after the login', async () => {
    const jonas = await atDemo('jonas');
    await openTheme(jonas, 'Anne Skovmose', 0);
    await firstField(jonas).fill('Skrevet, mens jeg var logget ind.');
    await saved(jonas);
    endSessions();
    await firstField(jonas).fill('Skrevet, efter at jeg blev logget ud.');
    await shown(jonas, t('common.save_status.signed_out'));
    await inspect(jonas, { refused: true });
    await jonas.page.getByRole('link', { name: t('common.save_status.log_in') }).click();
    await shown(jonas, t('errors.session.expired'));
    await inspect(jonas, { refused: true });
    await logIn(jonas, demoEmail('jonas'), DEMO_PASSWORD);
    await saved(jonas);
    expect(await firstField(jonas).inputValue()).toBe('Skrevet, efter at jeg blev logget ud.');
    await jonas.page.reload();
    expect(await firstField(jonas).inputValue()).toBe('Skrevet, efter at jeg blev logget ud.');
  });

  it('when the session ends and somebody else logs in: they are shown nothing of it', async () => {
    const jonas = await atDemo('jonas');
    await openTheme(jonas, 'Anne Skovmose', 0);
    const theme = jonas.page.url();
    endSessions();
    await firstField(jonas).fill('Kun til mig selv.');
    await shown(jonas, t('common.save_status.signed_out'));
    await jonas.page.getByRole('link', { name: t('common.save_status.log_in') }).click();
    await logIn(jonas, demoEmail('anne'), DEMO_PASSWORD);
    await jonas.page.goto(theme);
    await firstField(jonas).waitFor();
    expect(await jonas.page.content()).not.toContain('Kun til mig selv.');
    expect(await firstField(jonas).inputValue()).not.toContain('Kun til mig selv.');
  });

  it('when the network goes: it says so, keeps the text on the device, and sends it when it is back', async () => {
    const jonas = await atDemo('jonas');
    const words = 'Skrevet i toget, midt i en tunnel.';
    await openTheme(jonas, 'Anne Skovmose', 1);
    await jonas.page.context().setOffline(true);
    await firstField(jonas).fill(words);
    await shown(jonas, t('common.save_status.offline'));
    await jonas.page.context().setOffline(false);
    await saved(jonas);
    const elsewhere = await atDemo('jonas');
    await elsewhere.page.goto(jonas.page.url());
    expect(await firstField(elsewhere).inputValue()).toBe(words);
  });

  it('when the tab is closed without a network: the text is there when the page is opened again', async () => {
    const jonas = await atDemo('jonas');
    const words = 'Skrevet, lige før strømmen gik.';
    await openTheme(jonas, 'Anne Skovmose', 2);
    const theme = jonas.page.url();
    await jonas.page.context().setOffline(true);
    await firstField(jonas).fill(words);
    await shown(jonas, t('common.save_status.offline'));
    await jonas.page.close();
    await jonas.page.context().setOffline(false);
    const again = await newTab(jonas);
    await again.page.goto(theme);
    // The draft leaves the device when the server has the text: sent by this page, or by the last breath of the other.
    await again.page.waitForFunction(
      () => !Object.keys(localStorage).some((key) => key.startsWith('muskat:')),
    );
    await again.page.reload();
    expect(await firstField(again).inputValue()).toBe(words);
  });

  it('when it is typed before the scripts of the page have come', async () => {
    const jonas = await atDemo('jonas');
    await openTheme(jonas, 'Anne Skovmose', 3);
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
    await slow.page.locator('textarea').first().fill('Skrevet på en langsom telefon.');
    release();
    await firstField(slow).waitFor();
    expect(await firstField(slow).inputValue()).toBe('Skrevet på en langsom telefon.');
    await saved(slow);
  });
});

describe('two texts for one field are both shown, and nothing is overwritten', () => {
  it('from two tabs of one person, who joins them', async () => {
    const one = await atDemo('jonas');
    await openTheme(one, 'Anne Skovmose', 4);
    const other = await newTab(one);
    await other.page.goto(one.page.url());
    await firstField(other).waitFor();
    await firstField(one).fill('Fra den ene fane.');
    await saved(one);
    await firstField(other).fill('Fra den anden fane.');
    await shown(other, t('conversation.conflict.heading'));
    await shown(other, 'Fra den ene fane.');
    await inspect(other, { refused: true });
    await click(other, t('conversation.conflict.join'));
    await saved(other);
    await other.page.reload();
    expect(await firstField(other).inputValue()).toBe('Fra den ene fane.\n\nFra den anden fane.');
  });

  it('from leader and employee in the record, of whom the second chooses', async () => {
    const [anne, fatima] = [await atDemo('anne'), await atDemo('fatima')];
    await anne.page.goto(await conversationWith(anne, 'Fatima Yilmaz'));
    await click(anne, t('conversation.start.button'));
    await anne.page.getByRole('heading', { level: 1, name: t('conversation.talk.title') }).waitFor();
    const theme = anne.page.locator('.theme-list a').first();
    await theme.waitFor();
    const address = `${served.address}${await theme.getAttribute('href')}`;
    for (const { page } of [anne, fatima]) await page.goto(address);
    await Promise.all([firstField(anne).waitFor(), firstField(fatima).waitFor()]);
    await firstField(anne).fill('Lederens udgave.');
    await saved(anne);
    await firstField(fatima).fill('Medarbejderens udgave.');
    await shown(fatima, t('conversation.conflict.heading'));
    await shown(fatima, 'Lederens udgave.');
    await inspect(fatima, { refused: true });
    await click(fatima, t('conversation.conflict.keep_mine'));
    await saved(fatima);
    await anne.page.reload();
    expect(await firstField(anne).inputValue()).toBe('Medarbejderens udgave.');
  });
});

describe('without JavaScript the same pages are plain forms', () => {
  const plain: BrowserContextOptions = { javaScriptEnabled: false };

  it('somebody prepares and shares', async () => {
    const bo = await atDemo('bo', plain);
    const { page } = bo;
    await page.goto(await conversationWith(bo, 'Kirsten Vestergaard'));
    const theme = page.locator('.theme-list a').first();
    const address = await theme.getAttribute('href');
    await theme.click();
    await page.locator('textarea').first().fill('Skrevet uden et eneste script.');
    await click(bo, t('conversation.preparation.next'));
    await page.waitForURL((url) => url.pathname !== address);
    await page.goto(address ?? '');
    expect(await page.locator('textarea').first().inputValue()).toBe('Skrevet uden et eneste script.');
    await click(bo, t('conversation.preparation.save_and_close'));
    await page
      .getByRole('link', { name: t('conversation.preparation.to_share', { name: 'Kirsten' }) })
      .click();
    await shown(bo, 'Skrevet uden et eneste script.');
    await click(bo, t('conversation.share.button', { name: 'Kirsten' }));
    await shown(bo, t('conversation.preparation.shared_heading', { name: 'Kirsten' }));
  });

  it('somebody signs, and a wrong password is answered in the form', async () => {
    const laerke = await atDemo('laerke', plain);
    const { page } = laerke;
    await page.goto(`${await conversationWith(laerke, 'Anne Skovmose')}/underskrift`);
    await page.getByLabel(t('conversation.signing.reservation')).fill('Uden script.');
    await page.getByLabel(t('conversation.signing.password')).fill('gættet forkert');
    await click(laerke, t('conversation.signing.sign'));
    await shown(laerke, t('errors.signing.wrong_password'));
    await page.getByLabel(t('conversation.signing.reservation')).fill('Uden script.');
    await page.getByLabel(t('conversation.signing.password')).fill(DEMO_PASSWORD);
    await click(laerke, t('conversation.signing.sign'));
    await page.getByRole('heading', { level: 1, name: t('conversation.signing.done_title') }).waitFor();
    await shown(laerke, 'Uden script.');
  });
});

describe('a document that cannot be read as a framework is refused in words', () => {
  const MEGABYTE = 1024 * 1024;
  it.each([
    ['an empty file', 'tom.md', Buffer.alloc(0), t('errors.framework.empty')],
    ['a broken PDF', 'grundlag.pdf', Buffer.from('%PDF-1.7\n'), t('errors.framework.broken')],
    [
      'noise',
      'grundlag.md',
      Buffer.from([...Array(4096).keys()].map((at) => at * 7919)),
      t('errors.framework.unreadable'),
    ],
    ['a file of 20 MB', 'stor.md', Buffer.alloc(20 * MEGABYTE, 'a'), t('form.file_too_large')],
    ['no file at all', null, null, t('form.file_missing')],
  ])('%s', async (_title, name, buffer, message) => {
    const adam = await atDemo('adam');
    const { page } = adam;
    await page.goto('/grundlag');
    await page.locator('form[novalidate]').first().waitFor();
    if (name) {
      const file = { name, mimeType: 'application/octet-stream', buffer };
      await page.getByLabel(t('frameworks.upload.document')).setInputFiles(file);
    }
    await click(adam, t('frameworks.upload.submit'));
    await shown(adam, message);
    await inspect(adam, { refused: true });
  });

  it('a file of 20 MB without JavaScript', async () => {
    const adam = await atDemo('adam', { javaScriptEnabled: false });
    await adam.page.goto('/grundlag');
    const file = { name: 'stor.md', mimeType: 'text/markdown', buffer: Buffer.alloc(20 * MEGABYTE, 'a') };
    await adam.page.getByLabel(t('frameworks.upload.document')).setInputFiles(file);
    await click(adam, t('frameworks.upload.submit'));
    await shown(adam, t('errors.framework.too_large'));
  });
});

it('a guessed password is refused in words, and after many the visitor is told to wait', async () => {
  const guesser = await newVisitor(browser, served.address);
  await guesser.page.goto('/login');
  for (let guess = 0; guess < 15; guess += 1) {
    await guesser.page.getByLabel(t('account.login.email')).fill(demoEmail('mads'));
    await guesser.page.getByLabel(t('account.login.password')).fill(`gæt nummer ${guess}`);
    const answer = guesser.page.waitForResponse((response) => response.request().method() === 'POST');
    await click(guesser, t('account.login.submit'));
    if ((await answer).status() === 429) break;
    if (guess === 0) await shown(guesser, t('errors.login.wrong'));
  }
  await shown(guesser, /Der har været for mange forsøg\. Vent \d+ minutter/);
  await inspect(guesser, { refused: true });
});

/** The cookies of those who have logged in; what is new in these tests happens after that. */
const loggedIn = new Map<string, BrowserContextOptions['storageState']>();

async function atDemo(key: string, options?: BrowserContextOptions): Promise<Visitor> {
  const storageState = loggedIn.get(key);
  const visitor = await newVisitor(browser, served.address, { ...options, storageState });
  if (storageState) return visitor;
  await logInToDemo(visitor, key);
  loggedIn.set(key, await visitor.page.context().storageState());
  return visitor;
}

/** Everybody is logged out while they are at it. */
function endSessions(): void {
  served.inDatabase((db) => db.delete(sessions).run());
  loggedIn.clear();
}

/** Path of the conversation with this person that is under way. */
async function conversationWith({ page }: Visitor, name: string): Promise<string> {
  await page.goto('/samtaler');
  const href = await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .getAttribute('href');
  if (!href) throw new Error(`no conversation with ${name}`);
  return href;
}

/** The theme in this place on the list of one's own preparation; each test has one that no other writes in. */
async function openTheme(visitor: Visitor, other: string, place: number): Promise<void> {
  await visitor.page.goto(await conversationWith(visitor, other));
  const list = visitor.page.url();
  await visitor.page.locator('.theme-list a').nth(place).click();
  await visitor.page.waitForURL((url) => url.href !== list);
  await firstField(visitor).waitFor();
}
