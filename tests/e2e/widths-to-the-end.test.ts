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

describe('with the longest names and texts nothing sticks out, overlaps or is too small to aim at', () => {
  for (const { talk, by, at } of PAGES)
    it(`in a talk (${talk}), where ${by} is at ${at.join(', ')}`, async () => {
      await expectRoom(
        stage,
        by,
        at.map((place) => `/samtaler/${talks[talk]}/${place}`),
      );
    });
});
