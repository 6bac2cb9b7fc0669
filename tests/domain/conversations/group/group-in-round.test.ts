import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { addMember, removeMember } from 'app/domain/conversations/group/group-members.server';
import { changePeople } from 'app/domain/cycles/rounds/change-people.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import {
  inviteAll,
  opened,
  organisationForRounds,
  standing,
  talkOf,
} from 'tests/domain/cycles/rounds/round-world';
import { beforeEach, expect, it } from 'vitest';

/** A round of group talks is open: Anne has one planned with Jonas, Mie and Oda. */
let org: ReturnType<typeof organisationForRounds>;
let round: string;
beforeEach(() => {
  org = organisationForRounds();
  round = opened(org, { type: 'grus' });
  inviteAll(org);
});

const callGroup = (members: string[]) =>
  callInGroup(org.as('Anne'), {
    name: 'Team Solsikken',
    members: members.map(org.idOf),
    templateId: org.templateFor('grus'),
    heldOn: '2026-03-20',
  });

it('somebody who is taken into a group that is called in leaves the one that the round had planned', () => {
  const planned = talkOf(org, round, 'Oda')?.id ?? '';
  const group = callGroup(['Jonas', 'Mie']);
  addMember(org.as('Anne'), group, org.idOf('Oda'));
  const groups = org.db
    .select()
    .from(conversationMembers)
    .where(eq(conversationMembers.personId, org.idOf('Oda')))
    .all();
  expect(groups.map(({ conversationId }) => conversationId)).toEqual([group]);
  expect(talkOf(org, round, 'Oda')?.id).toBe(group);
  const left = org.db.select().from(conversations).where(eq(conversations.id, planned)).get();
  expect(left?.state).toBe('cancelled');
});

it('somebody who is taken out of a group has no talk in the round, which HR is told and can settle', () => {
  const group = callGroup(['Jonas', 'Mie', 'Oda']);
  removeMember(org.as('Anne'), group, org.idOf('Oda'));
  inviteAll(org);
  expect(standing(org, round)).toMatchObject({ Jonas: 'invited preparing', Oda: 'problem group-small' });
  changePeople(org.as('Hanne'), round, [org.idOf('Oda')], { intent: 'excuse', excuse: 'other' });
  expect(standing(org, round).Oda).toBe('excused other');
});
