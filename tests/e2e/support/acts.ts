import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import type { Visitor } from './browser';
import { button } from './talk-acts';
import { t } from './words';

export const click = (visitor: Visitor, name: string) => button(visitor, name).click();

/** The first field of a page that saves itself, once it does. */
export const firstField = ({ page }: Visitor) => page.locator('form[novalidate] textarea').first();

/** Opens a step of a talk, or a page below it, and waits for its heading. */
export async function open(visitor: Visitor, talk: string, step: string): Promise<void> {
  await visitor.page.goto(`${talk}/${step}`);
  await visitor.page.getByRole('heading', { level: 1 }).waitFor();
}

/** From the theme that is open to the page for sharing with "Næste"; `at` is told the path of each theme on the way. */
export async function goThrough(visitor: Visitor, at: (theme: string) => Promise<void>): Promise<void> {
  const { page } = visitor;
  while (!page.url().endsWith('/del')) {
    await page.locator('form[novalidate]').waitFor();
    const here = page.url();
    await at(new URL(here).pathname);
    await click(visitor, t('conversation.preparation.next'));
    await page.waitForURL((url) => url.href !== here);
  }
}

/** Proves with a password, on the page where one signs; whether that suffices is up to the server. */
export async function prove(visitor: Visitor, password: string, reservation = ''): Promise<void> {
  const { page } = visitor;
  await page.getByLabel(t('conversation.signing.reservation')).fill(reservation);
  await page.getByLabel(t('conversation.signing.password')).fill(password);
  await click(visitor, t('conversation.signing.sign'));
}

/** A file that this makes the browser download. */
export async function downloaded({ page }: Visitor, start: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), start()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

const bytesOf = async (download: Download) => readFileSync(await download.path());

/** What a link of the page leads to, fetched with the visitor's cookies: documents are opened by the browser itself. */
export async function fetched({ page }: Visitor, address: string): Promise<Buffer> {
  const answer = await page.context().request.get(address);
  if (!answer.ok()) throw new Error(`${address} answers ${answer.status()}`);
  return answer.body();
}
