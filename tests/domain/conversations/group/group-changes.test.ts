import { listAgreements } from 'app/domain/conversations/agreements/agreements.server';
import { describeAgreements } from 'app/domain/conversations/agreements/describe-agreements.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { findOwnConversation } from 'app/domain/conversations/find-conversation.server';
import {
  addMember,
  listOutsideGroup,
  removeMember,
} from 'app/domain/conversations/group/group-members.server';
import {
  assertWishesMet,
  describeWishes,
  wishOwnTalk,
} from 'app/domain/conversations/group/own-talk-wish.server';
import { takeOver } from 'app/domain/conversations/lifecycle/change-of-leader.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { transact } from 'db/client.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';
import { agree } from '../agreements/talks';

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithGroup();
  id = groupCalledIn(organisation);
});
const as = (name: string) => organisation.as(name);
const idOf = (name: string) => organisation.idOf(name);
const write = (name: string, text: string) =>
  saveAnswer(as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });
const move = (person: string, leader = 'Kim') =>
  moveReport(organisation, person, { leader, lastDay: '2026-03-01', from: '2026-03-02' });
const stateIs = (state: 'preparing' | 'in-talk' | 'summary') =>
  organisation.db.update(conversations).set({ state }).where(eq(conversations.id, id)).run();
const detailsOf = (action: string) =>
  organisation.db
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.action, action))
    .all()
    .map(({ details }) => JSON.stringify(details));
const assertMet = () =>
  transact(organisation.db, (tx) =>
    assertWishesMet(as('Anne'), tx, findOwnConversation(as('Anne'), tx, id, 'read')),
  );
const unmet = () => describeWishes(as('Anne'), id).unmet.map(({ name }) => name);

describe('a member with a plan of their own', () => {
  it('can be taken out after moving to another leader; the plan stays, and the former leader no longer sees it', () => {
    stateIs('summary');
    agree(organisation, 'Per', id, 'Pers eget', { memberId: idOf('Per') });
    move('Per');
    removeMember(as('Anne'), id, idOf('Per'));
    expect(listAgreements(organisation.db, id).map(({ goal }) => goal)).toEqual(['Pers eget']);
    for (const name of ['Anne', 'Jonas', 'Mie'])
      expect(describeAgreements(as(name), id).agreements).toEqual([]);
    expect(describeConversation(as('Anne'), id).participants.map(({ name }) => name)).toEqual([
      'Jonas',
      'Mie',
      'Anne',
    ]);
  });
});

describe('a member who is taken out', () => {
  it('is told by mail, and nobody else is', () => {
    removeMember(as('Anne'), id, idOf('Per'));
    const told = organisation.db.select().from(mails).where(eq(mails.kind, 'left-group')).all();
    expect(told.map(({ personId }) => personId)).toEqual([idOf('Per')]);
  });
});

describe('adding a member', () => {
  it('opens nothing to them that was shared before they came', () => {
    write('Jonas', 'Delt med Mie og Per');
    sharePreparation(as('Jonas'), id);
    readSharedPreparations(as('Mie'), id);
    addMember(as('Anne'), id, idOf('Oda'));
    for (const name of ['Oda', 'Mie', 'Anne'])
      expect(JSON.stringify(readSharedPreparations(as(name), id))).not.toContain('Delt med');
    expect(readOwnPreparation(as('Jonas'), id)).toMatchObject([{ text: 'Delt med Mie og Per' }]);
    expect(detailsOf('group.add-member')).toEqual([expect.stringContaining('taken-back')]);
    sharePreparation(as('Jonas'), id);
    expect(JSON.stringify(readSharedPreparations(as('Oda'), id))).toContain('Delt med');
  });

  it.each(['in-talk', 'summary'] as const)('is too late once the talk has begun (%s)', (state) => {
    expect(listOutsideGroup(as('Anne'), id).map(({ name }) => name)).toEqual(['Oda']);
    stateIs(state);
    expect(listOutsideGroup(as('Anne'), id)).toEqual([]);
    expect(() => addMember(as('Anne'), id, idOf('Oda'))).toThrow(refused('group.talk_begun'));
  });
});

describe('a wish for a talk of one’s own', () => {
  it('keeps a member from being taken out, and the record from being locked, while it is unmet', () => {
    wishOwnTalk(as('Per'), id, true);
    expect(() => removeMember(as('Anne'), id, idOf('Per'))).toThrow(refused('group.wish_first'));
    expect(assertMet).toThrow(refused('group.wish_unmet'));
    const templateId = organisation.templateFor('medarbejder');
    callIn(as('Anne'), idOf('Per'), { templateId, heldOn: '2026-04-01' });
    assertMet();
    removeMember(as('Anne'), id, idOf('Per'));
  });

  it('does not block once the member reports to another leader', () => {
    wishOwnTalk(as('Per'), id, true);
    move('Per');
    expect(unmet()).toEqual([]);
    assertMet();
    removeMember(as('Anne'), id, idOf('Per'));
  });

  it('does not block once the member’s account is closed', () => {
    wishOwnTalk(as('Per'), id, true);
    organisation.db
      .update(accounts)
      .set({ disabledAt: as('Anne').now })
      .where(eq(accounts.personId, idOf('Per')))
      .run();
    expect(unmet()).toEqual([]);
    assertMet();
  });

  it('does not block once the member’s employment has ended', () => {
    wishOwnTalk(as('Per'), id, true);
    organisation.db
      .update(employments)
      .set({ endsOn: '2026-03-01' })
      .where(eq(employments.personId, idOf('Per')))
      .run();
    expect(unmet()).toEqual([]);
    assertMet();
  });

  it('is not met by a talk that another leader had begun, who no longer leads the member', () => {
    organisation = organisationWithGroup();
    organisation.db
      .update(employments)
      .set({ leaderId: idOf('Kim') })
      .where(eq(employments.personId, idOf('Per')))
      .run();
    const templateId = organisation.templateFor('medarbejder');
    callIn(as('Kim'), idOf('Per'), { templateId, heldOn: '2026-04-01' });
    move('Per', 'Anne');
    id = groupCalledIn(organisation);
    wishOwnTalk(as('Per'), id, true);
    expect(unmet()).toEqual(['Per']);
  });

  it('that was said to the former leader is not told to who takes the group over', () => {
    wishOwnTalk(as('Mie'), id, true);
    for (const name of ['Jonas', 'Mie', 'Per']) move(name);
    takeOver(as('Kim'), id);
    expect(describeWishes(as('Kim'), id).unmet).toEqual([]);
    expect(describeWishes(as('Mie'), id).own).toBe(false);
    expect(detailsOf('conversation.take-over')).toEqual([expect.stringContaining('cleared')]);
    wishOwnTalk(as('Mie'), id, true);
    expect(describeWishes(as('Kim'), id).unmet).toMatchObject([{ name: 'Mie' }]);
  });
});

describe('somebody who comes back on the other side', () => {
  const sides = (who: string) =>
    Object.fromEntries(
      listOwnConversations(as(who)).flatMap(({ participants }) =>
        participants.map(({ name, side }) => [name, side]),
      ),
    );

  it('starts on an empty preparation as leader, and is listed as leader', () => {
    write('Per', 'Skrevet som medarbejder');
    removeMember(as('Anne'), id, idOf('Per'));
    for (const name of ['Jonas', 'Mie']) move(name, 'Per');
    takeOver(as('Per'), id);
    expect(readOwnPreparation(as('Per'), id)).toEqual([]);
    expect(sides('Per')).toEqual({ Jonas: 'employee', Mie: 'employee', Per: 'leader' });
    expect(detailsOf('conversation.take-over')).toEqual([expect.stringContaining('emptied')]);
  });

  it('starts on an empty preparation as member, and is listed as member', () => {
    write('Anne', 'Skrevet som leder');
    for (const name of ['Jonas', 'Mie', 'Per', 'Anne']) move(name);
    takeOver(as('Kim'), id);
    addMember(as('Kim'), id, idOf('Anne'));
    expect(readOwnPreparation(as('Anne'), id)).toEqual([]);
    expect(sides('Kim')).toMatchObject({ Anne: 'employee', Kim: 'leader' });
    expect(detailsOf('group.add-member')).toEqual([expect.stringContaining('emptied')]);
  });
});
