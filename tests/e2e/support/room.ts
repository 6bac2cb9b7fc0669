import { inspect } from './inspect';
import type { Stage } from './stage';

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
    await inspect(visitor, { closely: true });
  }
}
