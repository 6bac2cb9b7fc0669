import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from 'db/client.server';
import { loadKeys } from '../../domain/keys.server';
import { lendKeys } from '../../domain/secrecy/lend-keys.server';
import { MIGRATIONS, ROOT } from '../paths';
import { addCrowd } from './crowd.server';
import { lastRoundBegan, playLastYear } from './crowd-talks.server';
import { playDemoConversations } from './demo-conversations.server';
import { loadDemo } from './load-demo.server';

const DAY = 24 * 60 * 60_000;
const YEAR = 365 * DAY;
const MONTH = 30 * DAY;
const STARTER = 'ledelse-paa-alle-niveauer.md';
/** One in so many had a talk last year: signing thousands would take half an hour. */
const TALKED_LAST_YEAR = 25;
const TOLD_EVERY = 50;

/**
 * A fresh database and key in this folder, with the demo municipality and so many more people in it. `told` is called
 * with how many of last year's talks are there, now and then.
 */
export async function makeDemo(
  folder: string,
  { now, people = 0, told = () => {} }: { now: Date; people?: number; told?: (talks: number) => void },
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = openDatabase(join(folder, 'muskat.db'), MIGRATIONS);
  // A demo that is cut off is made anew.
  db.$client.pragma('synchronous = OFF');
  const keys = loadKeys(db, join(folder, 'master.key'), { first: true });
  lendKeys(db, keys);
  const bytes = readFileSync(join(ROOT, 'templates/frameworks', STARTER));
  // The people were there before the conversations of the past months, and before last year's round.
  const founded = new Date(Math.min(now.getTime() - YEAR, lastRoundBegan(now).getTime() - MONTH));
  const demo = await loadDemo({ db, keys, now: founded, starter: { name: STARTER, bytes } });
  if (people > 0) {
    const crowd = await addCrowd(demo, people, now);
    const most = Math.floor(people / TALKED_LAST_YEAR);
    await playLastYear(demo, crowd, {
      now,
      most,
      told: (done) => {
        if (done % TOLD_EVERY === 0) told(done);
      },
    });
  }
  // Last, so that what was noted last was noted today: else the clock would seem to have jumped.
  await playDemoConversations(demo, now);
  db.$client.exec('analyze');
  db.$client.close();
}
