import { expect } from 'vitest';
import type { Visitor } from './browser';
import { inspect } from './inspect';
import type { Stage } from './stage';

/** Somebody who writes in their preparation. */

/** A page of it with fields for text, and one with a scale and a field. */
export const TEXTS = 'look-back';
export const SCALES = 'framework-personaleledelse';

export const field = ({ page }: Visitor, place = 0) => page.locator('form[novalidate] textarea').nth(place);
export const draftsIn = ({ page }: Visitor) =>
  page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('muskat:')));

/** Jonas at a computer of his own, on a page of his preparation. */
export async function writing(stage: Stage, talk: string, theme: string): Promise<Visitor> {
  const jonas = await stage.at('jonas');
  await jonas.page.goto(`${talk}/forberedelse/${theme}`);
  await field(jonas).waitFor();
  return jonas;
}

/** As `inspect`, while the page tries again and again: the browser notes every request that finds no network. */
export async function inspectOffline({ page, problems }: Visitor): Promise<void> {
  await inspect({ page, problems: [] });
  expect(problems.filter((problem) => !problem.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
}
