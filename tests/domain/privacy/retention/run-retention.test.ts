import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { resumeTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { takeKeys } from 'app/domain/privacy/erasure/erase-conversation.server';
import { heldIn } from 'app/domain/privacy/holds/held.server';
import { liftHold, listHolds, placeHold } from 'app/domain/privacy/holds/holds.server';
import { readStatus } from 'app/domain/privacy/retention/clock-doubt.server';
import { readClocks, saveClocks } from 'app/domain/privacy/retention/clocks.server';
import { readDeletionDates } from 'app/domain/privacy/retention/deletion-dates.server';
import { countDue } from 'app/domain/privacy/retention/list-due.server';
import { DEFAULT_CLOCKS } from 'app/domain/privacy/retention/retention.rules';
import { runRetention } from 'app/domain/privacy/retention/run-retention.server';
import { describeSigning } from 'app/domain/signing/describe-signing.server';
import { freezeSummary } from 'app/domain/signing/freeze-summary.server';
import { reopenSummary } from 'app/domain/signing/void-summary.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { answers, conversations } from 'db/schema/conversations';
import { employments } from 'db/schema/people';
import { desc, eq, like } from 'drizzle-orm';
import {
  calledIn,
  groupCalledIn,
  organisationWithGroup,
  organisationWithTeam,
  writeLine,
} from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { PASSWORD, plantConversation } from 'tests/support/planted';
import { quickPassword } from 'tests/support/quick-password';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { describe, expect, it } from 'vitest';

const passwordHash = await quickPassword(PASSWORD);
const MUS = { employee: 'Jonas', leader: 'Anne', shared: true, heldOn: '2026-03-02' };

function organisation(): TestOrganisation {
  const org = organisationWithTeam();
  org.db.update(accounts).set({ passwordHash }).run();
  return org;
}
const at = (org: TestOrganisation, when: string) => org.setNow(new Date(`${when}T02:00:00Z`));
/** The clock goes on as it does in a server that runs: with a run, and something logged, every day. */
const run = (org: TestOrganisation) => runRetention(org.system(), { clockConfirmed: true });
const exists = ({ db }: TestOrganisation, id: string) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get() !== undefined;
const lastEvents = ({ db }: TestOrganisation) =>
  db
    .select({ action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(like(auditEvents.action, 'retention.%'))
    .orderBy(desc(auditEvents.seq))
    .all();
/** A signed MUS of Jonas a year from 2026 on; the ids in that order. */
async function yearly(org: TestOrganisation, years: number[]): Promise<string[]> {
  const ids: string[] = [];
  for (const year of years) {
    at(org, `${year}-03-02`);
    ids.push((await plantConversation(org, { ...MUS, heldOn: `${year}-03-02`, state: 'signed' })).id);
  }
  return ids;
}

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

describe('a legal hold', () => {
  it.each(['Jonas', 'Anne'])('on %s stops every clock until it is lifted', async (person) => {
    const org = organisation();
    const [id = ''] = await yearly(org, [2026]);
    at(org, '2026-06-30');
    placeHold(org.as('Hanne'), { person, reference: 'Sag 26-114' });
    expect(await run(org)).toMatchObject({ preparations: 0 });
    expect(() => takeKeys(org.system(), id, 'preparation')).toThrow('retention.held');
    const [hold] = listHolds(org.as('Hanne'));
    expect(hold).toMatchObject({ name: person, reference: 'Sag 26-114', placedBy: 'Hanne' });
    liftHold(org.as('Hanne'), hold?.id ?? '');
    expect(() => liftHold(org.as('Hanne'), hold?.id ?? '')).toThrow(
      refused('retention.hold_gone', 'conflict'),
    );
    expect(await run(org)).toMatchObject({ preparations: 1 });
  });

  it('on a member of a group, or on a leader who prepared and then lost the report, stops it too', async () => {
    const org = organisationWithGroup();
    const group = groupCalledIn(org);
    const alone = calledIn(org);
    moveReport(org, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    takeOver(org.as('Kim'), alone);
    at(org, '2027-06-01');
    for (const [person, kept, gone] of [
      ['Per', group, null],
      ['Anne', alone, null],
      ['Oda', null, group],
    ] as const) {
      placeHold(org.as('Hanne'), { person, reference: 'Sag 1' });
      if (kept) expect(heldIn(org.db, kept), person).toBe(true);
      if (gone) {
        for (const hold of listHolds(org.as('Hanne')))
          if (hold.name !== person) liftHold(org.as('Hanne'), hold.id);
        expect(heldIn(org.db, gone), person).toBe(false);
      }
    }
    expect(await run(org)).toMatchObject({ records: 2 });
  });

  it('is placed and lifted by HR alone, and the log does not say what the case is', () => {
    const org = organisation();
    const hold = { person: 'Jonas', reference: 'Sag 26-114' };
    for (const name of ['Adam', 'Anne', 'Jonas'])
      expect(() => placeHold(org.as(name), hold)).toThrow(refused('access.forbidden'));
    placeHold(org.as('Hanne'), hold);
    expect(() => placeHold(org.as('Hanne'), { ...hold, person: 'Ingen' })).toThrow(
      'retention.person_unknown',
    );
    const event = org.db.select().from(auditEvents).where(eq(auditEvents.action, 'hold.place')).get();
    expect(event).toMatchObject({ subjectId: org.idOf('Jonas'), actorId: org.idOf('Hanne') });
    expect(event?.details).not.toContain('26-114');
  });
});

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
