import { sessions } from 'db/schema/access';
import { DEMO_PASSWORD, demoEmail } from 'db/seed/demo-organisation';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { click, firstField, open } from './support/acts';
import { newTab, type Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { logIn } from './support/log-in';
import { played } from './support/played';
import { openStage, type Stage } from './support/stage';
import { saved, shown } from './support/talk-acts';
import { t } from './support/words';

/** Anne has called Jonas in; Adam is the administrator. */
let stage: Stage;
let talk: string;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talk = await played(demo, 'jonas', 'preparing');
  });
});
afterEach(() => stage?.clear());
afterAll(() => stage?.stop());

describe('what was typed is never lost', () => {
  it('when the session ends while typing: it is kept on the device and saved after the login', async () => {
    const jonas = await stage.at('jonas');
    await openTheme(jonas, 'look-back');
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
    const jonas = await stage.at('jonas');
    await openTheme(jonas, 'look-back');
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

  it('when the tab is closed without a network: the text is there when the page is opened again', async () => {
    const jonas = await stage.at('jonas');
    const words = 'Skrevet, lige før strømmen gik.';
    await openTheme(jonas, 'feedback-to-leader');
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
    const jonas = await stage.at('jonas');
    await openTheme(jonas, 'year-ahead');
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
  it('from two tabs of one person, who chooses one of them', async () => {
    const one = await stage.at('jonas');
    await openTheme(one, 'agreements');
    const other = await newTab(one);
    await other.page.goto(one.page.url());
    await firstField(other).waitFor();
    await firstField(one).fill('Fra den ene fane.');
    await saved(one);
    await firstField(other).fill('Fra den anden fane.');
    await shown(other, t('conversation.conflict.heading'));
    await shown(other, 'Fra den ene fane.');
    await inspect(other, { refused: true });
    await click(other, t('conversation.conflict.keep_mine'));
    await saved(other);
    await firstField(one).fill('Fra den ene fane igen.');
    await shown(one, t('conversation.conflict.heading'));
    await click(one, t('conversation.conflict.keep_theirs'));
    await expect.poll(() => firstField(one).inputValue()).toBe('Fra den anden fane.');
    await other.page.reload();
    expect(await firstField(other).inputValue()).toBe('Fra den anden fane.');
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
    const adam = await stage.at('adam');
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
    const adam = await stage.at('adam', { javaScriptEnabled: false });
    await adam.page.goto('/grundlag');
    const file = { name: 'stor.md', mimeType: 'text/markdown', buffer: Buffer.alloc(20 * MEGABYTE, 'a') };
    await adam.page.getByLabel(t('frameworks.upload.document')).setInputFiles(file);
    await click(adam, t('frameworks.upload.submit'));
    await shown(adam, t('errors.framework.too_large'));
  });
});

it('a guessed password is refused in words, and after many the visitor is told to wait', async () => {
  const guesser = await stage.stranger();
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

/** Everybody is logged out while they are at it. */
function endSessions(): void {
  stage.inDatabase((db) => db.delete(sessions).run());
  stage.forgetLogins();
}

/** A theme of one's own preparation; each test has one that no other writes in. */
async function openTheme(visitor: Visitor, theme: string): Promise<void> {
  await open(visitor, talk, `forberedelse/${theme}`);
  await firstField(visitor).waitFor();
}
