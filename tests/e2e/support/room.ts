import { expect } from 'vitest';
import { inspect } from './inspect';
import { crampedThings } from './narrow';
import type { Stage } from './stage';

/** On the narrowest phone, on a phone, and on a desk. */
const WIDTHS = [320, 375, 1280];

/** Looks at each of the pages with everything unfolded that can be. */
export async function expectRoom(stage: Stage, by: string, addresses: string[]): Promise<void> {
  const visitor = await stage.at(by);
  const { page } = visitor;
  for (const address of addresses) {
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect(await crampedThings(page), `${address} at ${width} px`).toEqual([]);
    }
    await inspect(visitor);
  }
}
