import { callIn } from 'app/domain/conversations/call-in.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { listOwnConversations, listStandingInAt } from 'app/domain/conversations/list-conversations.server';
import { endOwnDeputy } from 'app/domain/deputies/end-deputy.server';
import { reportsStoodInFor } from 'app/domain/deputies/standing-in.server';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { calledIn, organisationWithGroup } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { standIn } from './stand-in';

const MARCH = ['2026-03-02', '2026-03-20'] as const;
let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithGroup();
});
const read = (name: string, id: string) => describeConversation(organisation.as(name), id);
const callJonasIn = (by: string) =>
  callIn(organisation.as(by), organisation.idOf('Jonas'), {
    templateId: organisation.templateFor('medarbejder'),
    heldOn: '2026-03-16',
  });

describe('a deputy acts as the leader in the days of the period alone', () => {
  /** Midnight in Denmark is 23:00 the evening before in UTC, and 22:00 in summer. */
  it.each([
    ['the last minute before the first day', '2026-03-02', '2026-03-20', '2026-03-01T22:59:59Z', false],
    ['the first minute of the first day', '2026-03-02', '2026-03-20', '2026-03-01T23:00:00Z', true],
    ['the last minute of the last day', '2026-03-02', '2026-03-20', '2026-03-20T22:59:59Z', true],
    ['the first minute after the last day', '2026-03-02', '2026-03-20', '2026-03-20T23:00:00Z', false],
    ['the last minute in summer time', '2026-03-02', '2026-03-31', '2026-03-31T21:59:59Z', true],
    ['the minute after, in summer time', '2026-03-02', '2026-03-31', '2026-03-31T22:00:00Z', false],
    ['a single day, in the middle of it', '2026-03-10', '2026-03-10', '2026-03-10T12:00:00Z', true],
  ])('%s', (_when, from, to, at, acts) => {
    const id = calledIn(organisation);
    standIn(organisation, 'Kim', 'Anne', [from, to]);
    organisation.setNow(new Date(at));
    if (acts) expect(read('Kim', id)).toMatchObject({ side: 'leader', deputy: true });
    else expect(() => read('Kim', id)).toThrow(notFound);
    expect(listStandingInAt(organisation.as('Kim'), organisation.idOf('Anne'))).toHaveLength(acts ? 1 : 0);
    expect(listOwnConversations(organisation.as('Kim'))).toEqual([]);
  });

  it('and no longer once it has been ended, at the next click', () => {
    const id = calledIn(organisation);
    const deputyship = standIn(organisation, 'Kim', 'Anne', MARCH);
    read('Kim', id);
    endOwnDeputy(organisation.as('Anne'), deputyship);
    expect(() => read('Kim', id)).toThrow(notFound);
    expect(() => callJonasIn('Kim')).toThrow(notFound);
  });

  it('and no longer once they work here no more', () => {
    const id = calledIn(organisation);
    standIn(organisation, 'Kim', 'Anne', MARCH);
    organisation.db
      .update(employments)
      .set({ endsOn: '2026-03-01' })
      .where(eq(employments.personId, organisation.idOf('Kim')))
      .run();
    expect(() => read('Kim', id)).toThrow(notFound);
  });

  it('and no longer with somebody who has moved to another leader', () => {
    const id = calledIn(organisation);
    standIn(organisation, 'Bo', 'Anne', MARCH);
    read('Bo', id);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(() => read('Bo', id)).toThrow(notFound);
    expect(() => callJonasIn('Bo')).toThrow(notFound);
  });
});

describe('a deputy never has both sides, nor a side of their own leader', () => {
  it('is the employee alone in their own talk with the leader', () => {
    const id = calledIn(organisation);
    standIn(organisation, 'Jonas', 'Anne', MARCH);
    expect(read('Jonas', id)).toMatchObject({ side: 'employee', deputy: false });
    expect(listStandingInAt(organisation.as('Jonas'), organisation.idOf('Anne'))).toEqual([]);
    expect(() => callJonasIn('Jonas')).toThrow(notFound);
  });

  it('is a member alone in a group that they are in, and the leader’s deputy in one that they are not in', () => {
    const group = (...members: string[]) =>
      callInGroup(organisation.as('Anne'), {
        name: 'Team Solsikken',
        members: members.map(organisation.idOf),
        templateId: organisation.templateFor('grus'),
        heldOn: '2026-03-16',
      });
    const inside = group('Jonas', 'Mie', 'Per');
    const outside = group('Mie', 'Per');
    standIn(organisation, 'Jonas', 'Anne', MARCH);
    expect(read('Jonas', inside)).toMatchObject({ side: 'employee', deputy: false });
    expect(read('Jonas', outside)).toMatchObject({ side: 'leader', deputy: true });
  });

  it('never stands in before their own leader, or anybody above', () => {
    const lus = callIn(organisation.as('Bo'), organisation.idOf('Kim'), {
      templateId: organisation.templateFor('leder'),
      heldOn: '2026-03-16',
    });
    // Rie reports to Kim, and Kim to Bo, for whom Rie stands in.
    standIn(organisation, 'Rie', 'Bo', MARCH);
    expect(() => read('Rie', lus)).toThrow(notFound);
    const team = reportsStoodInFor(organisation.as('Rie'), organisation.idOf('Bo'));
    expect(team.map(({ name }) => name)).toEqual(['Anne']);
  });

  it('has no deputy of their own: Kim’s deputy does not stand in for Anne because Kim does', () => {
    const id = calledIn(organisation);
    standIn(organisation, 'Kim', 'Anne', MARCH);
    standIn(organisation, 'Rie', 'Kim', MARCH);
    expect(() => read('Rie', id)).toThrow(notFound);
    expect(reportsStoodInFor(organisation.as('Rie'), organisation.idOf('Anne'))).toEqual([]);
  });

  it('stands in at no talk that another leader began', () => {
    const id = calledIn(organisation);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    standIn(organisation, 'Rie', 'Kim', MARCH);
    expect(() => read('Rie', id)).toThrow(notFound);
  });
});

describe('what a deputy begins', () => {
  it('is the leader’s conversation, whoever called in', () => {
    standIn(organisation, 'Kim', 'Anne', MARCH);
    const id = callJonasIn('Kim');
    expect(read('Jonas', id)).toMatchObject({ leaderId: organisation.idOf('Anne'), leaderName: 'Anne' });
    expect(read('Anne', id)).toMatchObject({ side: 'leader', deputy: false });
  });

  it('is told to everybody in it: the employee reads who can read along, and until when', () => {
    standIn(organisation, 'Kim', 'Anne', MARCH);
    const id = calledIn(organisation);
    expect(read('Jonas', id).standIns).toEqual([
      { personId: organisation.idOf('Kim'), name: 'Kim', endsOn: '2026-03-20' },
    ]);
  });
});
