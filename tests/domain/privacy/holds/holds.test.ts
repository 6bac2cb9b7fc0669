import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { takeKeys } from 'app/domain/privacy/erasure/erase-conversation.server';
import { heldIn } from 'app/domain/privacy/holds/held.server';
import { liftHold, listHolds, placeHold } from 'app/domain/privacy/holds/holds.server';
import { auditEvents } from 'db/schema/audit';
import { eq } from 'drizzle-orm';
import { calledIn, groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { refused } from 'tests/support/refused';
import { describe, expect, it } from 'vitest';
import { at, organisation, run, yearly } from '../retention/retention-world';

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
