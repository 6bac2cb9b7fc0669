import { makeFeed } from 'app/domain/appointments/feed.server';
import { proposeTimes } from 'app/domain/appointments/propose-times.server';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { resumeTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { takeKeys } from 'app/domain/privacy/erasure/erase-conversation.server';
import { placeHold } from 'app/domain/privacy/holds/holds.server';
import { readClocks, saveClocks } from 'app/domain/privacy/retention/clocks.server';
import { readDeletionDates } from 'app/domain/privacy/retention/deletion-dates.server';
import { countDue } from 'app/domain/privacy/retention/list-due.server';
import { DEFAULT_CLOCKS } from 'app/domain/privacy/retention/retention.rules';
import { runRetention } from 'app/domain/privacy/retention/run-retention.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { calendarFeeds, timeProposals } from 'db/schema/calendar';
import { answers } from 'db/schema/conversations';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { calledIn, writeLine } from 'tests/support/conversations';
import { refused } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';
import { at, exists, lastEvents, organisation, run, yearly } from './retention-world';

describe('the job', () => {
  it('deletes what was prepared 90 days after signing, not a day before', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    at(org, '2026-05-30');
    expect(await run(org)).toMatchObject({ preparations: 0, records: 0 });
    at(org, '2026-05-31');
    expect(await run(org)).toMatchObject({ outcome: 'done', preparations: 1, records: 0 });
    expect(org.db.select().from(answers).all()).toEqual([]);
    expect(await run(org)).toMatchObject({ preparations: 0, records: 0 });
    expect(lastEvents(org)[1]?.details).toContain('"preparations":1');
  });

  it('deletes a signed talk a month after the second later one is signed, and later talks stay readable', async () => {
    const org = organisation();
    const [first = '', second = '', third = ''] = await yearly(org, [2026, 2027, 2028]);
    at(org, '2028-03-31');
    await run(org);
    expect(exists(org, first)).toBe(true);
    at(org, '2028-04-01');
    expect(await run(org)).toMatchObject({ records: 1 });
    expect([first, second, third].map((id) => exists(org, id))).toEqual([false, true, true]);
    expect(org.db.$client.pragma('foreign_key_check')).toEqual([]);
  });

  it('deletes what was called in and never signed a year after its day', async () => {
    const org = organisation();
    const id = calledIn(org);
    at(org, '2027-03-15');
    await run(org);
    expect(exists(org, id)).toBe(true);
    at(org, '2027-03-16');
    expect(await run(org)).toMatchObject({ records: 1 });
    expect(exists(org, id)).toBe(false);
  });

  it('deletes everything of somebody who left five years ago', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    org.db
      .update(employments)
      .set({ endsOn: '2026-06-30' })
      .where(eq(employments.personId, org.idOf('Jonas')))
      .run();
    at(org, '2031-06-29');
    await run(org);
    expect(exists(org, id)).toBe(true);
    at(org, '2031-06-30');
    await run(org);
    expect(exists(org, id)).toBe(false);
  });

  it('deletes the times that were proposed, when and where they were to meet, with the talk', async () => {
    const org = organisation();
    const id = calledIn(org);
    const meeting = { startTime: '10:00', minutes: 60, place: 'Lokale 3' };
    setDay(org.as('Anne'), id, '2026-03-16', meeting);
    proposeTimes(org.as('Anne'), id, [{ heldOn: '2026-03-18', startTime: '10:00', minutes: 60 }]);
    at(org, '2027-03-15');
    await run(org);
    expect(org.db.select().from(timeProposals).all()).toHaveLength(1);
    at(org, '2027-03-16');
    await run(org);
    expect(exists(org, id)).toBe(false);
    expect(org.db.select().from(timeProposals).all()).toEqual([]);
    expect(org.db.$client.pragma('foreign_key_check')).toEqual([]);
  });

  it('deletes the calendar address of somebody who has left, who cannot close it themselves', async () => {
    const org = organisation();
    for (const name of ['Jonas', 'Mie']) makeFeed(org.as(name));
    const jonas = eq(employments.personId, org.idOf('Jonas'));
    org.db.update(employments).set({ endsOn: '2026-06-30' }).where(jonas).run();
    at(org, '2026-06-30');
    await run(org);
    expect(org.db.select().from(calendarFeeds).all()).toHaveLength(2);
    at(org, '2026-07-01');
    await run(org);
    expect(org.db.select().from(calendarFeeds).all()).toMatchObject([{ personId: org.idOf('Mie') }]);
    expect(lastEvents(org)[0]?.details).toContain('"calendars":1');
  });

  it('first finishes what an earlier one left half done', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    takeKeys(org.system(), id, 'record');
    expect(await run(org)).toMatchObject({ replayed: 1, records: 0 });
    expect(exists(org, id)).toBe(false);
  });

  it('ends soon when the server stops, and goes on the next time', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    at(org, '2026-06-30');
    const options = { clockConfirmed: true, stopping: AbortSignal.abort() };
    expect(await runRetention(org.system(), options)).toMatchObject({ preparations: 0 });
    expect(await run(org)).toMatchObject({ preparations: 1 });
  });
});

describe('a talk whose preparations are gone', () => {
  it('can be opened again and corrected, and not be taken up again', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    at(org, '2026-06-30');
    await run(org);
    reopenSummary(org.as('Anne'), id, 'Et ord mangler');
    expect(() => resumeTalk(org.as('Anne'), id)).toThrow(refused('retention.erased', 'conflict'));
    writeLine(org.as('Jonas'), id, 'Et ord til');
    await freezeSummary(org.as('Anne'), id);
    expect(describeSigning(org.as('Jonas'), id).frozen).not.toBeNull();
  });

  it('is kept for a year from when it was opened again, however old it is', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    at(org, '2028-01-10');
    reopenSummary(org.as('Anne'), id, 'Et ord mangler');
    expect(await run(org)).toMatchObject({ preparations: 0, records: 0 });
    expect(readDeletionDates(org.as('Jonas'), id).dates.record.on).toBe('2029-01-09');
  });
});

describe('the clocks of an organisation', () => {
  it('are set by HR, logged, and hold from the next run', async () => {
    const org = organisation();
    await yearly(org, [2026]);
    at(org, '2026-03-20');
    const shorter = { ...DEFAULT_CLOCKS, preparationDays: 14 };
    expect(readClocks(org.db)).toEqual(DEFAULT_CLOCKS);
    expect(await countDue(org.db, shorter, org.system().now)).toEqual({ preparations: 1, records: 0 });
    expect(() => saveClocks(org.as('Adam'), shorter)).toThrow(refused('access.forbidden'));
    saveClocks(org.as('Hanne'), shorter);
    expect(lastEvents(org)[0]).toMatchObject({ action: 'retention.set' });
    expect(await run(org)).toMatchObject({ preparations: 1 });
  });
});

describe('the dates that the people in a conversation see', () => {
  it('are those that the job goes by, and say nothing of a case', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    placeHold(org.as('Hanne'), { person: 'Anne', reference: 'Sag 1' });
    const { dates } = readDeletionDates(org.as('Jonas'), id);
    expect(dates).toEqual({
      preparation: { on: '2026-05-31', because: 'signed' },
      record: { on: null, because: 'waits' },
      preparationErasedOn: null,
    });
    expect(() => readDeletionDates(org.as('Kim'), id)).toThrow(refused('access.not_found'));
  });

  it('say when what was prepared went', async () => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    at(org, '2026-06-30');
    await run(org);
    expect(readDeletionDates(org.as('Anne'), id).dates).toMatchObject({
      preparation: null,
      preparationErasedOn: '2026-06-30',
    });
  });
});
