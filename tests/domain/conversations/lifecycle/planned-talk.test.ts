import { callIn } from 'app/domain/conversations/call-in.server';
import { callInChoices, callInSeveralChoices } from 'app/domain/conversations/call-in-choices.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { callInGroup, groupChoices } from 'app/domain/conversations/group/call-in-group.server';
import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { setDay } from 'app/domain/conversations/lifecycle/set-day.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { newId } from 'app/domain/ids';
import { listTeam } from 'app/domain/overview/list-team.server';
import { readOverview } from 'app/domain/overview/read-overview.server';
import { auditEvents } from 'db/schema/audit';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { organisationWithGroup } from 'tests/support/conversations';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let org: ReturnType<typeof organisationWithGroup>;
beforeEach(() => {
  org = organisationWithGroup();
});

function plan(employee: string | null, members: string[] = []): string {
  const id = newId();
  org.db
    .insert(conversations)
    .values({
      id,
      templateId: org.templateFor(employee ? 'medarbejder' : 'grus'),
      type: employee ? 'mus' : 'grus',
      employeeId: employee && org.idOf(employee),
      groupName: employee ? null : 'Børn og unge',
      leaderId: org.idOf('Anne'),
      state: 'planned',
      heldOn: '2026-04-30',
      createdAt: NOW,
    })
    .run();
  for (const name of members)
    org.db
      .insert(conversationMembers)
      .values({ conversationId: id, personId: org.idOf(name) })
      .run();
  return id;
}

const call = (name: string) =>
  callIn(org.as('Anne'), org.idOf(name), {
    templateId: org.templateFor('medarbejder'),
    heldOn: '2026-03-20',
  });
const talks = () => org.db.select().from(conversations).all();

describe('a talk that a round has planned', () => {
  it('is the one that the leader calls in to: there are never two', () => {
    const id = plan('Jonas');
    expect(call('Jonas')).toBe(id);
    expect(talks()).toMatchObject([{ id, state: 'preparing', heldOn: '2026-03-20', calledInAt: NOW }]);
    sharePreparation(org.as('Jonas'), id);
    expect(
      org.db
        .select()
        .from(mails)
        .all()
        .filter(({ kind }) => kind === 'called-in'),
    ).toHaveLength(2);
  });

  it('does not stand in the way of a second talk once it has been called in to', () => {
    const id = plan('Jonas');
    call('Jonas');
    expect(call('Jonas')).not.toBe(id);
  });

  it('is shown to both with the last day of the round, and the leader calls in from there', () => {
    const id = plan('Jonas');
    expect(describeConversation(org.as('Jonas'), id)).toMatchObject({
      state: 'planned',
      otherName: 'Anne',
    });
    expect(describeConversation(org.as('Anne'), id).participants.map(({ name }) => name)).toEqual([
      'Jonas',
      'Anne',
    ]);
    expect(readOverview(org.as('Jonas')).waiting).toMatchObject([
      { kind: 'wait-for-call-in', otherName: 'Anne', heldOn: '2026-04-30', day: 'ahead' },
    ]);
    const to = `/team/${org.idOf('Jonas')}/indkald?type=mus`;
    expect(readOverview(org.as('Anne')).own).toMatchObject([{ kind: 'call-in', to }]);
    expect(listTeam(org.as('Anne')).members.find(({ name }) => name === 'Jonas')).toMatchObject({
      next: { turn: 'own', step: { kind: 'call-in' } },
    });
    expect(callInChoices(org.as('Anne'), org.idOf('Jonas'))).toMatchObject({ lastDay: '2026-04-30' });
  });

  it('can be called in to together with others', () => {
    plan('Jonas');
    const reports = callInSeveralChoices(org.as('Anne')).flatMap((role) => role.reports);
    expect(reports.find(({ name }) => name === 'Jonas')).toMatchObject({ inTalk: false });
  });

  it('cannot be prepared or moved before the leader has called in', () => {
    const id = plan('Jonas');
    expect(() => sharePreparation(org.as('Jonas'), id)).toThrow('conversation.not_now.planned');
    expect(() => setDay(org.as('Anne'), id, '2026-03-20')).toThrow('conversation.not_now.planned');
  });

  it('is called in to by a new leader who has taken it over, which nobody was told a day of', () => {
    const id = plan('Jonas');
    org.db
      .update(employments)
      .set({ leaderId: org.idOf('Bo') })
      .where(eq(employments.personId, org.idOf('Jonas')))
      .run();
    takeOver(org.as('Bo'), id);
    expect(org.db.select().from(preparations).all()).toEqual([]);
    expect(org.db.select().from(mails).all()).toEqual([]);
    const input = { templateId: org.templateFor('medarbejder'), heldOn: '2026-03-20' };
    expect(callIn(org.as('Bo'), org.idOf('Jonas'), input)).toBe(id);
    expect(describeConversation(org.as('Bo'), id)).toMatchObject({ state: 'preparing', leaderName: 'Bo' });
  });

  it('can be cancelled by the leader, and that undone while no other has been planned', () => {
    const id = plan('Jonas');
    cancelConversation(org.as('Anne'), id, 'Jonas er på barsel');
    expect(describeConversation(org.as('Jonas'), id).cancelled?.reason).toBe('Jonas er på barsel');
    undoCancelling(org.as('Anne'), id);
    expect(talks()).toMatchObject([{ id, state: 'planned' }]);
    cancelConversation(org.as('Anne'), id, 'Jonas er på barsel');
    plan('Jonas');
    expect(() => undoCancelling(org.as('Anne'), id)).toThrow('conversation.planned_again');
  });
});

describe('a group talk that a round has planned', () => {
  const callGroup = (members: string[]) =>
    callInGroup(org.as('Anne'), {
      name: 'Team Solsikken',
      members: members.map(org.idOf),
      templateId: org.templateFor('grus'),
      heldOn: '2026-03-20',
    });
  const membersOf = (id: string) =>
    org.db
      .select()
      .from(conversationMembers)
      .where(eq(conversationMembers.conversationId, id))
      .all()
      .map(({ personId }) => ['Jonas', 'Mie', 'Oda', 'Per'].find((name) => org.idOf(name) === personId))
      .sort();

  it('is the one that is called in to when all of its members are', () => {
    const id = plan(null, ['Jonas', 'Mie']);
    expect(groupChoices(org.as('Anne')).planned).toMatchObject({ name: 'Børn og unge' });
    expect(readOverview(org.as('Jonas')).waiting).toMatchObject([
      { kind: 'wait-for-call-in', groupName: 'Børn og unge' },
    ]);
    expect(callGroup(['Jonas', 'Mie', 'Per'])).toBe(id);
    expect(membersOf(id)).toEqual(['Jonas', 'Mie', 'Per']);
    expect(describeConversation(org.as('Per'), id).state).toBe('preparing');
  });

  it('keeps the others when only some of its members are called in', () => {
    const id = plan(null, ['Jonas', 'Mie', 'Oda', 'Per']);
    const first = callGroup(['Jonas', 'Mie']);
    expect(first).not.toBe(id);
    expect(membersOf(id)).toEqual(['Oda', 'Per']);
    expect(callGroup(['Oda', 'Per'])).toBe(id);
  });

  it('is called off when all of its members are called in to another, which the log says', () => {
    const used = plan(null, ['Jonas', 'Mie']);
    const emptied = plan(null, ['Oda', 'Per']);
    expect(callGroup(['Jonas', 'Mie', 'Oda', 'Per'])).toBe(used);
    expect(membersOf(emptied)).toEqual([]);
    expect(talks().find(({ id }) => id === emptied)).toMatchObject({ state: 'cancelled' });
    const logged = org.db.select().from(auditEvents).where(eq(auditEvents.subjectId, emptied)).all();
    expect(logged.map(({ action }) => action)).toEqual(['conversation.cancel']);
  });
});
