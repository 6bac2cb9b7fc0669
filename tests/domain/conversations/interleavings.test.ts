import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Act, actArbitrary, type Play, startPlay } from './interleavings/play';
import { exits, readableBy } from './interleavings/readable';

/**
 * Two people, two windows each, a new leader and whoever looks over their shoulders, in any order: what
 * holds all the way.
 */
const ACTS = 30;

/** Plays any acts there are, and one talk that goes well to its end, checking after each act. */
async function inAnyOrder(runs: number, check: (play: Play, act: Act | null) => void): Promise<void> {
  const goingWell: Act[] = Array.from({ length: 4 }, () => ({ kind: 'go on' }));
  await fc.assert(
    fc.asyncProperty(fc.array(actArbitrary, { minLength: 5, maxLength: ACTS }), async (acts) => {
      const play = startPlay();
      for (const act of acts) {
        await play.act(act);
        check(play, act);
      }
      check(play, null);
      play.organisation.db.$client.close();
    }),
    { numRuns: runs, examples: [[goingWell]] },
  );
}

const isWriting = (act: Act | null) => act?.kind === 'answer' || act?.kind === 'line';

describe('whatever the two do, in whatever order', { timeout: 120_000 }, () => {
  it('no acknowledged text is lost', async () => {
    await inAnyOrder(20, (play) => expect(play.stored()).toEqual(play.acknowledged()));
  });

  it('nothing unshared can be read by anybody else', async () => {
    await inAnyOrder(8, (play, act) => {
      // Who may read does not change by writing; what was written by then is looked for after the next move.
      if (isWriting(act)) return;
      for (const viewer of act === null ? play.people : play.writers) {
        const secrets = play.unsharedOfOthers(viewer);
        const readable = secrets.length > 0 ? readableBy(play, viewer) : '';
        expect(secrets.filter((secret) => readable.includes(secret))).toEqual([]);
      }
    });
  });

  it('there is always somebody who can take the conversation on, until it is signed or cancelled', async () => {
    await inAnyOrder(12, (play, act) => {
      const state = play.state();
      if (isWriting(act) || state === 'signed' || state === 'closed') return;
      expect(exits(play), state).not.toEqual([]);
    });
  });
});
