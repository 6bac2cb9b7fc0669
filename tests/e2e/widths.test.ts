import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { inspect } from './support/inspect';
import { type LongTalks, playLongTalks } from './support/long-texts';
import { crampedThings } from './support/narrow';
import { openStage, type Stage } from './support/stage';

let stage: Stage;
let talks: LongTalks;

beforeAll(async () => {
  stage = await openStage(async (demo) => {
    talks = await playLongTalks(demo);
  });
});
afterEach(() => stage.clear());
afterAll(() => stage?.stop());

/** What each sees of a talk in the state that it stands in. */
const PAGES: { talk: keyof LongTalks; by: string; at: string[] }[] = [
  {
    talk: 'preparing',
    by: 'jonas',
    at: ['forberedelse', 'forberedelse/follow-up', 'forberedelse/look-back'],
  },
  { talk: 'preparing', by: 'jonas', at: ['forberedelse/del', 'samtale', 'underskrift', 'opfoelgning'] },
  { talk: 'preparing', by: 'anne', at: ['forberedelse', 'forberedelse/papir', 'dag', 'aflys'] },
  { talk: 'shared', by: 'fatima', at: ['forberedelse', 'forberedelse/look-back', 'forberedelse/del'] },
  { talk: 'shared', by: 'anne', at: ['forberedelse', 'samtale'] },
  { talk: 'cancelled', by: 'fatima', at: ['forberedelse'] },
  { talk: 'cancelled', by: 'anne', at: ['forberedelse', 'aflys'] },
  { talk: 'inTalk', by: 'anne', at: ['samtale', 'samtale/look-back', 'samtale/look-back/stor'] },
  { talk: 'inTalk', by: 'anne', at: ['samtale/look-back/stor/aftaler', 'aftaler', 'tilbageblik'] },
  { talk: 'inTalk', by: 'laerke', at: ['samtale/look-back', 'aftaler'] },
  { talk: 'summary', by: 'anne', at: ['underskrift', 'samtale', 'aftaler'] },
  { talk: 'summary', by: 'oliver', at: ['underskrift'] },
  { talk: 'signing', by: 'anne', at: ['underskrift', 'aftaler', 'samtale/look-back'] },
  { talk: 'signing', by: 'sanne', at: ['underskrift'] },
  { talk: 'signed', by: 'jonas', at: ['underskrift', 'opfoelgning', 'samtale/look-back'] },
  { talk: 'signed', by: 'anne', at: ['underskrift', 'opfoelgning'] },
  { talk: 'group', by: 'anne', at: ['gruppe', 'samtale', 'samtale/look-back', 'aftaler'] },
  { talk: 'group', by: 'jonas', at: ['gruppe', 'samtale/look-back/stor', 'aftaler', 'forberedelse'] },
  { talk: 'lus', by: 'anne', at: ['forberedelse', 'forberedelse/look-back'] },
];
/** What there is besides the talks. */
const OTHER_PAGES = ['/', '/samtaler', '/team', '/team/indkald', '/team/indkald-gruppe', '/mine-aftaler'];

/** On the narrowest phone, on a phone, and on a desk. */
const WIDTHS = [320, 375, 1280];

describe('with the longest names and texts nothing sticks out, overlaps or is too small to aim at', () => {
  for (const { talk, by, at } of PAGES)
    it(`in a talk (${talk}), where ${by} is at ${at.join(', ')}`, async () => {
      await expectRoom(
        by,
        at.map((place) => `/samtaler/${talks[talk]}/${place}`),
      );
    });

  it('on the pages that lead to the talks', async () => {
    await expectRoom('anne', OTHER_PAGES);
  });
});

/** Looks at each of the pages with everything unfolded that can be. */
async function expectRoom(by: string, addresses: string[]): Promise<void> {
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
