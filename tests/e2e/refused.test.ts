import { demoEmail } from 'db/seed/demo-organisation';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { Visitor } from './support/browser';
import { inspect } from './support/inspect';
import { click, shown } from './support/page';
import { openStage, type Stage } from './support/stage';
import { t } from './support/words';

/** Adam is the administrator. */
let stage: Stage;
let adam: Visitor;

beforeAll(async () => {
  stage = await openStage(() => {});
  adam = await stage.at('adam');
});
afterAll(() => stage?.stop());

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
    const plain = await stage.at('adam', { javaScriptEnabled: false });
    await plain.page.goto('/grundlag');
    const file = { name: 'stor.md', mimeType: 'text/markdown', buffer: Buffer.alloc(20 * MEGABYTE, 'a') };
    await plain.page.getByLabel(t('frameworks.upload.document')).setInputFiles(file);
    await click(plain, t('frameworks.upload.submit'));
    await shown(plain, t('errors.framework.too_large'));
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
