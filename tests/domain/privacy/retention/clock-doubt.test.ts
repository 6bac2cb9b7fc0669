import { takeKeys } from 'app/domain/privacy/erasure/erase-conversation.server';
import { readStatus } from 'app/domain/privacy/retention/clock-doubt.server';
import { runRetention } from 'app/domain/privacy/retention/run-retention.server';
import { answers } from 'db/schema/conversations';
import { calledIn } from 'tests/support/conversations';
import { describe, expect, it } from 'vitest';
import { at, exists, lastEvents, organisation, run, yearly } from './retention-world';

describe('a clock that jumps', () => {
  it('by more than a day stops every deletion until somebody has looked at it', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'done', preparations: 0 });
    at(org, '2026-07-30');
    expect(await runRetention(org.system())).toEqual({ outcome: 'stopped', hours: 3600 });
    expect(org.db.select().from(answers).all()).toHaveLength(2);
    // What is logged meanwhile does not make the clock any better.
    calledIn(org);
    at(org, '2026-07-31');
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'stopped' });
    expect(lastEvents(org).map(({ action }) => action)).toEqual(['retention.stop', 'retention.run']);
    expect(readStatus(org.db).stoppedAt).toEqual(new Date('2026-07-30T02:00:00Z'));
    expect(await run(org)).toMatchObject({ outcome: 'done', preparations: 1 });
    expect(readStatus(org.db)).toEqual({ ranAt: new Date('2026-07-31T02:00:00Z'), stoppedAt: null });
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'done' });
  });

  it('shows also where people were at work before the job came to look', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    await runRetention(org.system());
    at(org, '2026-07-30');
    calledIn(org);
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'stopped' });
  });

  it('backwards stops them too', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    await runRetention(org.system());
    at(org, '2026-02-20');
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'stopped' });
  });

  it('by less than a day is any other night', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    await runRetention(org.system());
    org.setNow(new Date('2026-03-03T02:00:00Z'));
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'done' });
  });

  it('does not stop what had been erased already from being erased again', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    await runRetention(org.system());
    takeKeys(org.system(), id, 'record');
    at(org, '2027-01-01');
    expect(await runRetention(org.system())).toMatchObject({ outcome: 'stopped' });
    expect(exists(org, id)).toBe(false);
  });
});
