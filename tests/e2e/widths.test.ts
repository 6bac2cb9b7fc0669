import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { type LongTalks, playLongTalks } from './support/long-texts';
import { expectRoom } from './support/room';
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
];
/** What there is besides the talks. */
const OTHER_PAGES = ['/', '/samtaler', '/team', '/team/indkald', '/team/indkald-gruppe', '/mine-aftaler'];

describe('with the longest names and texts nothing sticks out, overlaps or is too small to aim at', () => {
  for (const { talk, by, at } of PAGES)
    it(`in a talk (${talk}), where ${by} is at ${at.join(', ')}`, async () => {
      await expectRoom(
        stage,
        by,
        at.map((place) => `/samtaler/${talks[talk]}/${place}`),
      );
    });

  it('on the pages that lead to the talks', async () => {
    await expectRoom(stage, 'anne', OTHER_PAGES);
  });
});
