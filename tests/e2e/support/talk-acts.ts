import { civilDateOf } from 'app/domain/dates';
import { DEMO_PASSWORD } from 'db/seed/demo-organisation';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { newVisitor, type Visitor } from './browser';
import { logInToDemo } from './log-in';
import type { Served } from './server';
import { t } from './words';

/** What people do on the pages of a conversation, whoever they are and whatever its type. */

export const button = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true });
export const link = ({ page }: Visitor, name: string | RegExp) =>
  page.getByRole('link', { name, exact: true });
export const heading = ({ page }: Visitor, name: string) => page.getByRole('heading', { level: 1, name });
/** Waits until this stands on the page. */
export const shown = ({ page }: Visitor, text: string | RegExp) => page.getByText(text).first().waitFor();

/** Some of the demo's people, each at a computer of their own and logged in. */
export async function atDemo<Key extends string>(
  browser: Browser,
  { address }: Served,
  keys: readonly Key[],
): Promise<Record<Key, Visitor>> {
  const visitors = await Promise.all(
    keys.map(async (key): Promise<[string, Visitor]> => {
      const visitor = await newVisitor(browser, address);
      await logInToDemo(visitor, key);
      return [key, visitor];
    }),
  );
  const byKey: Partial<Record<string, Visitor>> = Object.fromEntries(visitors);
  const has = (found: typeof byKey): found is Record<Key, Visitor> => keys.every((key) => found[key]);
  if (!has(byKey)) throw new Error('somebody is missing');
  return byKey;
}

/** Opens the first theme of one's preparation and writes there, until it says that it is saved. */
export async function prepare(visitor: Visitor, talk: string, words: string): Promise<void> {
  const { page } = visitor;
  await page.goto(`${talk}/forberedelse`);
  await link(visitor, t('conversation.preparation.begin')).click();
  await page.locator('form[novalidate] textarea').first().fill(words);
  await saved(visitor);
}

export const saved = ({ page }: Visitor) => page.locator('.save-status--saved').waitFor();

/** From the page that shows what the others will see. */
export async function share(visitor: Visitor, talk: string, withWhom: string): Promise<void> {
  await visitor.page.goto(`${talk}/forberedelse/del`);
  await button(visitor, t('conversation.share.button', { name: withWhom })).click();
  await shown(visitor, t('conversation.preparation.shared_heading', { name: withWhom }));
}

/** Writes a line of the record on a page of the talk. */
export async function record(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.getByLabel(t('conversation.record.new_line'), { exact: true }).fill(text);
  await saved(visitor);
}

/** Signs the document that is on the page, and waits until one's signature stands on it. */
export async function sign(visitor: Visitor, talk: string, reservation = ''): Promise<void> {
  const { page } = visitor;
  await page.goto(`${talk}/underskrift`);
  if (reservation) await page.getByLabel(t('conversation.signing.reservation')).fill(reservation);
  const password = page.getByLabel(t('conversation.signing.password'));
  await password.fill(DEMO_PASSWORD);
  await button(visitor, t('conversation.signing.sign')).click();
  await password.waitFor({ state: 'detached' });
}

/** What the server answers at this address, as the page and as the data that scripts ask for. */
export async function answersAt(
  { page }: Visitor,
  address: string,
): Promise<{ status: number; text: string }[]> {
  const { request } = page.context();
  return Promise.all(
    [address, `${address}.data`].map(async (asked) => {
      const answer = await request.get(asked);
      // The nonce is another in every answer.
      return { status: answer.status(), text: (await answer.text()).replaceAll(/nonce="[^"]*"/g, '') };
    }),
  );
}

/** The civil date so many days from now. */
export const inDays = (days: number) => civilDateOf(new Date(Date.now() + days * 86_400_000));

/** The start page says so. */
export async function expectToBeTold(visitor: Visitor, text: string): Promise<void> {
  await visitor.page.goto('/');
  await shown(visitor, text);
}

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

/** Adds an agreement by its goal to the plan on the page that has this heading. */
export async function addGoal({ page }: Visitor, plan: string, goal: string): Promise<void> {
  const section = page.getByRole('region', { name: plan });
  await section.getByLabel(t('agreements.add_label')).fill(goal);
  await section.getByRole('button', { name: t('agreements.add') }).click();
  await section.getByRole('button', { name: t('agreements.finish') }).click();
  await section.getByRole('heading', { name: goal }).waitFor();
}

/** The lines of the record that stand on the page, without the empty one. */
export async function linesOf({ page }: Visitor): Promise<string[]> {
  const fields = await page.locator('.record-lines textarea').all();
  const texts = await Promise.all(fields.map((field) => field.inputValue()));
  return texts.filter(Boolean).sort();
}
