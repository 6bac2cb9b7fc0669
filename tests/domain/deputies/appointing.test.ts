import { appointDeputyOf, appointOwnDeputy } from 'app/domain/deputies/appoint-deputy.server';
import { DeputyOfLeaderSchema, OwnDeputySchema } from 'app/domain/deputies/deputy.schema';
import { endDeputyOf, endOwnDeputy } from 'app/domain/deputies/end-deputy.server';
import { listAllDeputies, listOwnDeputies } from 'app/domain/deputies/list-deputies.server';
import { auditEvents } from 'db/schema/audit';
import { mails } from 'db/schema/notifications';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { organisationWithTeam } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const DAYS = { from: '2026-03-09', to: '2026-04-03' };
const appoint = (by: string, deputy: string, days = DAYS) =>
  appointOwnDeputy(organisation.as(by), { deputy, ...days });
const appointFor = (leader: string, deputy: string, by = 'Hanne') =>
  appointDeputyOf(organisation.as(by), { leader, deputy, ...DAYS });

describe('a leader appoints a deputy for themselves', () => {
  it('by name, for days from today on; the deputy is mailed, and the log says who and when', () => {
    appoint('Anne', 'Kim');
    expect(listOwnDeputies(organisation.as('Anne'))).toMatchObject([
      { leader: 'Anne', deputy: 'Kim', startsOn: '2026-03-09', endsOn: '2026-04-03', holds: false },
    ]);
    expect(organisation.db.select().from(mails).all()).toMatchObject([
      { personId: organisation.idOf('Kim'), kind: 'deputy-appointed', conversationId: null },
    ]);
    const [event] = organisation.db.select().from(auditEvents).all();
    expect(event).toMatchObject({ action: 'deputy.appoint', subjectId: organisation.idOf('Anne') });
    expect(JSON.parse(event?.details ?? '')).toMatchObject({ deputy: organisation.idOf('Kim'), ...DAYS });
  });

  it('never themselves, a stranger, for days that are over, or twice for the same days', () => {
    expect(() => appoint('Anne', 'Anne')).toThrow(refused('deputies.own_deputy'));
    expect(() => appoint('Anne', 'Ingen')).toThrow(refused('deputies.deputy_unknown'));
    expect(() => appoint('Anne', 'Kim', { from: '2026-03-01', to: '2026-03-09' })).toThrow(
      refused('deputies.in_the_past'),
    );
    appoint('Anne', 'Kim');
    expect(() => appoint('Anne', 'Kim', { from: '2026-04-03', to: '2026-04-10' })).toThrow(
      refused('deputies.overlaps'),
    );
  });

  it('somebody who works here on every one of the days', () => {
    const kim = eq(employments.personId, organisation.idOf('Kim'));
    organisation.db.update(employments).set({ endsOn: '2026-04-02' }).where(kim).run();
    expect(() => appoint('Anne', 'Kim')).toThrow(refused('deputies.not_employed'));
    organisation.db.update(employments).set({ endsOn: '2026-04-03' }).where(kim).run();
    appoint('Anne', 'Kim');
  });

  it('only where they lead somebody: to others there is nothing of the kind', () => {
    for (const name of ['Jonas', 'Kim', 'Hanne', 'Adam'])
      expect(() => appoint(name, 'Mie')).toThrow(notFound);
  });

  it.each([
    [{ from: '2026-03-09', to: '2027-03-08' }, true],
    [{ from: '2026-03-09', to: '2027-03-09' }, false],
    [{ from: '2026-03-09', to: '2026-03-08' }, false],
  ])('for a year at most, and never backwards: %o', (days, good) => {
    expect(OwnDeputySchema.safeParse({ deputy: 'Kim', ...days }).success).toBe(good);
    expect(DeputyOfLeaderSchema.safeParse({ leader: 'Anne', deputy: 'Kim', ...days }).success).toBe(good);
  });
});

describe('HR appoints a deputy for a leader who is away', () => {
  it('and nobody else does', () => {
    appointFor('Anne', 'Kim');
    expect(listAllDeputies(organisation.as('Hanne'))).toHaveLength(1);
    for (const by of ['Anne', 'Bo', 'Adam', 'Jonas']) {
      expect(() => appointFor('Anne', 'Mie', by)).toThrow(refused('access.forbidden', 'forbidden'));
      expect(() => listAllDeputies(organisation.as(by))).toThrow(refused('access.forbidden', 'forbidden'));
    }
  });

  it('never themselves: that would be a way into conversations of others', () => {
    expect(() => appointFor('Anne', 'Hanne')).toThrow(refused('deputies.not_oneself', 'forbidden'));
  });

  it('only for somebody who leads others', () => {
    expect(() => appointFor('Jonas', 'Kim')).toThrow(refused('deputies.leads_nobody'));
    expect(() => appointFor('Ingen', 'Kim')).toThrow(refused('deputies.leader_unknown'));
  });
});

describe('ending it early', () => {
  const deputyship = () => listOwnDeputies(organisation.as('Anne'))[0]?.id ?? '';

  it('is the leader’s or HR’s, of others it does not exist', () => {
    appoint('Anne', 'Kim');
    expect(() => endOwnDeputy(organisation.as('Bo'), deputyship())).toThrow(notFound);
    expect(() => endOwnDeputy(organisation.as('Kim'), deputyship())).toThrow(notFound);
    expect(() => endDeputyOf(organisation.as('Adam'), deputyship())).toThrow(
      refused('access.forbidden', 'forbidden'),
    );
    endOwnDeputy(organisation.as('Anne'), deputyship());
    expect(listOwnDeputies(organisation.as('Anne'))).toEqual([]);
    appoint('Anne', 'Kim');
    endDeputyOf(organisation.as('Hanne'), deputyship());
    expect(listAllDeputies(organisation.as('Hanne'))).toEqual([]);
  });

  it('is too late once it has been ended, or its days are over', () => {
    appoint('Anne', 'Kim');
    const id = deputyship();
    endOwnDeputy(organisation.as('Anne'), id);
    expect(() => endOwnDeputy(organisation.as('Anne'), id)).toThrow(refused('deputies.over', 'conflict'));
  });
});
