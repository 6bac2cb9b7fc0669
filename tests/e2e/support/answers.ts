import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './browser';

/** What the server answers somebody, whatever their browser makes of it. */

/** At this address, as the page and as the data that scripts ask for. */
export async function answersAt(
  { page }: Visitor,
  address: string,
): Promise<{ status: number; text: string }[]> {
  const { request } = page.context();
  return Promise.all(
    [address, `${address}.data`].map(async (asked) => {
      const answer = await request.get(asked);
      return { status: answer.status(), text: withoutWhatChanges(await answer.text()) };
    }),
  );
}

/** The nonce is another in every answer, and how many seconds the session lasts is counted down. */
const withoutWhatChanges = (text: string): string =>
  text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(/(seconds\\?",)\d+/g, '$1');

const PAGES = ['samtale', 'aftaler', 'underskrift', 'opfoelgning'];

/** Nothing of this is in any page of the conversation that this person can ask for, nor in its data. */
export async function expectNotToRead(
  visitor: Visitor,
  talk: string,
  texts: readonly string[],
  pages: readonly string[] = PAGES,
): Promise<void> {
  for (const at of pages)
    for (const { text } of await answersAt(visitor, `${talk}/${at}`))
      for (const secret of texts) expect(text, at).not.toContain(secret);
}

/** Neither the pages of the conversation nor their data exist for this person. */
export async function expectNothingAt(
  visitor: Visitor,
  talk: string,
  pages: readonly string[],
): Promise<void> {
  for (const at of pages)
    for (const { status } of await answersAt(visitor, `${talk}/${at}`)) expect(status, at).toBe(404);
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
