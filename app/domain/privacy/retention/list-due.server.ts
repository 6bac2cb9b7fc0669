import { setImmediate } from 'node:timers/promises';
import type { Db } from 'db/client.server';
import type { ContentPart } from 'db/sealed/places';
import { civilDateOf } from '../../dates';
import { readClocks } from './clocks.server';
import { loadTalksInPages } from './load-talks.server';
import { type Clocks, dueOn } from './retention.rules';

export type DuePart = { conversationId: string; part: ContentPart };

/** What the clocks delete today, a page at a time: requests are answered in between. */
export async function* listDue(db: Db, clocks: Clocks, now: Date): AsyncGenerator<DuePart[]> {
  const today = civilDateOf(now);
  for (const page of loadTalksInPages(db, now)) {
    yield page.flatMap((talk) => {
      const part = dueOn(talk, clocks, today);
      return part ? [{ conversationId: talk.id, part }] : [];
    });
    await setImmediate();
  }
}

/** How many preparations go alone, and how many whole conversations. */
export type DueCount = { preparations: number; records: number };

export async function countDue(db: Db, clocks: Clocks, now: Date): Promise<DueCount> {
  const count = { preparations: 0, records: 0 };
  for await (const page of listDue(db, clocks, now))
    for (const { part } of page) count[part === 'record' ? 'records' : 'preparations'] += 1;
  return count;
}

/** How much more than now would be due under other clocks. */
export async function countMore(db: Db, clocks: Clocks, now: Date): Promise<DueCount> {
  const [then, already] = [await countDue(db, clocks, now), await countDue(db, readClocks(db), now)];
  return {
    preparations: Math.max(0, then.preparations - already.preparations),
    records: Math.max(0, then.records - already.records),
  };
}
