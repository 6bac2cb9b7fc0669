import { callIn } from 'app/domain/conversations/call-in.server';
import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { addMember, removeMember } from 'app/domain/conversations/group/group-members.server';
import { describeWishes, wishOwnTalk } from 'app/domain/conversations/group/own-talk-wish.server';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { listOwnConversations } from 'app/domain/conversations/list-conversations.server';
import {
  readOwnPreparation,
  readSharedPreparations,
} from 'app/domain/conversations/preparation/read-preparations.server';
import { saveAnswer } from 'app/domain/conversations/preparation/save-answer.server';
import { sharePreparation } from 'app/domain/conversations/preparation/share-preparation.server';
import { startTalk } from 'app/domain/conversations/talk/move-conversation.server';
import { groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { notFound, refused } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
let id: string;
beforeEach(() => {
  organisation = organisationWithGroup();
  id = groupCalledIn(organisation);
});
const as = (name: string) => organisation.as(name);
const write = (name: string, text: string) =>
  saveAnswer(as(name), id, { questionId: 'q_stolt', scale: null, text, version: 0 });

describe('calling a group in', () => {
  it('lets the leader and every member prepare, and shows nobody else that it exists', () => {
    for (const name of ['Anne', 'Jonas', 'Mie', 'Per'])
      expect(listOwnConversations(as(name)).map((line) => line.id)).toEqual([id]);
    for (const name of ['Bo', 'Kim', 'Oda', 'Rie']) {
      expect(listOwnConversations(as(name))).toEqual([]);
      expect(() => describeConversation(as(name), id)).toThrow(notFound);
    }
  });

  it('takes in the leader’s own reports only', () => {
    const members = [organisation.idOf('Jonas'), organisation.idOf('Rie')];
    const call = () =>
      callInGroup(as('Anne'), {
        name: 'Blandet',
        members,
        templateId: organisation.templateFor('grus'),
        heldOn: '2026-03-16',
      });
    expect(call).toThrow(refused('group.not_reports'));
    expect(() =>
      callInGroup(as('Jonas'), {
        name: 'Os',
        members,
        templateId: organisation.templateFor('grus'),
        heldOn: '2026-03-16',
      }),
    ).toThrow(notFound);
  });

  it('is done from a template for groups', () => {
    expect(() =>
      callInGroup(as('Anne'), {
        name: 'Os',
        members: [organisation.idOf('Jonas'), organisation.idOf('Mie')],
        templateId: organisation.templateFor('medarbejder'),
        heldOn: '2026-03-16',
      }),
    ).toThrow(refused('conversation.template_unknown'));
  });
});

describe('preparing in a group', () => {
  it('keeps what a member writes to themselves until they share it, also from the others in the group', () => {
    write('Jonas', 'Jonas’ eget');
    for (const name of ['Anne', 'Mie', 'Per'])
      expect(readSharedPreparations(as(name), id).map(({ answers }) => answers)).toEqual([null, null, null]);
    sharePreparation(as('Jonas'), id);
    for (const name of ['Anne', 'Mie', 'Per']) {
      const shared = readSharedPreparations(as(name), id).filter(({ answers }) => answers !== null);
      expect(shared).toMatchObject([{ name: 'Jonas', answers: [{ text: 'Jonas’ eget' }] }]);
    }
  });

  it('begins the talk when everybody has shared, not before its day', () => {
    for (const name of ['Anne', 'Jonas', 'Mie']) sharePreparation(as(name), id);
    expect(() => startTalk(as('Anne'), id)).toThrow(refused('conversation.too_early'));
    sharePreparation(as('Per'), id);
    startTalk(as('Anne'), id);
    expect(describeConversation(as('Per'), id).state).toBe('in-talk');
  });
});

describe('wishing for a talk of one’s own', () => {
  it('is seen by the person and the leader, and by nobody else in the group', () => {
    wishOwnTalk(as('Mie'), id, true);
    expect(describeWishes(as('Mie'), id)).toEqual({ own: true, unmet: [] });
    expect(describeWishes(as('Anne'), id)).toEqual({
      own: null,
      unmet: [{ personId: organisation.idOf('Mie'), name: 'Mie' }],
    });
    expect(describeWishes(as('Jonas'), id)).toEqual({ own: false, unmet: [] });
  });

  it('is met by calling the person in to a MUS, and can be taken back', () => {
    wishOwnTalk(as('Mie'), id, true);
    wishOwnTalk(as('Per'), id, true);
    wishOwnTalk(as('Per'), id, false);
    callIn(as('Anne'), organisation.idOf('Mie'), {
      templateId: organisation.templateFor('medarbejder'),
      heldOn: '2026-04-01',
    });
    expect(describeWishes(as('Anne'), id).unmet).toEqual([]);
  });

  it('is met by a MUS that was under way already, until it is called off', () => {
    const heldOn = '2026-04-01';
    const own = callIn(as('Anne'), organisation.idOf('Mie'), {
      templateId: organisation.templateFor('medarbejder'),
      heldOn,
    });
    organisation.setNow(new Date('2026-03-03T09:00:00Z'));
    id = groupCalledIn(organisation);
    wishOwnTalk(as('Mie'), id, true);
    expect(describeWishes(as('Anne'), id).unmet).toEqual([]);
    cancelConversation(as('Anne'), own, 'Den er lagt sammen med gruppens');
    expect(describeWishes(as('Anne'), id).unmet).toMatchObject([{ name: 'Mie' }]);
  });

  it('is met by a LUS for who leads others', () => {
    const leaders = callInGroup(as('Bo'), {
      name: 'Lederne',
      members: ['Anne', 'Kim'].map(organisation.idOf),
      templateId: organisation.templateFor('grus'),
      heldOn: '2026-03-16',
    });
    wishOwnTalk(as('Anne'), leaders, true);
    const [heldOn, templateId] = ['2026-04-01', organisation.templateFor('leder')];
    callIn(as('Bo'), organisation.idOf('Anne'), { templateId, heldOn });
    expect(describeWishes(as('Bo'), leaders).unmet).toEqual([]);
  });

  it('is not the leader’s to say, nor anybody’s in a talk between two', () => {
    expect(() => wishOwnTalk(as('Anne'), id, true)).toThrow(refused('access.forbidden'));
    const between = callIn(as('Anne'), organisation.idOf('Jonas'), {
      templateId: organisation.templateFor('medarbejder'),
      heldOn: '2026-04-01',
    });
    expect(() => wishOwnTalk(as('Jonas'), between, true)).toThrow(refused('group.no_group'));
  });
});

describe('the members of a group', () => {
  it('can be added while everybody prepares', () => {
    addMember(as('Anne'), id, organisation.idOf('Oda'));
    expect(describeConversation(as('Oda'), id).participants.map(({ name }) => name)).toEqual([
      'Jonas',
      'Mie',
      'Oda',
      'Per',
      'Anne',
    ]);
    expect(() => addMember(as('Anne'), id, organisation.idOf('Rie'))).toThrow(refused('group.not_reports'));
    expect(() => addMember(as('Jonas'), id, organisation.idOf('Oda'))).toThrow(refused('access.forbidden'));
  });

  it('keep their own words when they are taken out, and nobody else keeps them', () => {
    write('Per', 'Pers eget');
    sharePreparation(as('Per'), id);
    readSharedPreparations(as('Jonas'), id);
    removeMember(as('Anne'), id, organisation.idOf('Per'));
    expect(() => describeConversation(as('Per'), id)).toThrow(notFound);
    expect(JSON.stringify(readSharedPreparations(as('Jonas'), id))).not.toContain('Pers eget');
    addMember(as('Anne'), id, organisation.idOf('Per'));
    expect(readOwnPreparation(as('Per'), id)).toMatchObject([{ text: 'Pers eget' }]);
    expect(JSON.stringify(readSharedPreparations(as('Jonas'), id))).not.toContain('Pers eget');
  });

  it('are at least two', () => {
    removeMember(as('Anne'), id, organisation.idOf('Per'));
    expect(() => removeMember(as('Anne'), id, organisation.idOf('Mie'))).toThrow(refused('group.too_small'));
  });

  it('are seen by their own leader of today only', () => {
    expect(() => describeConversation(as('Kim'), id)).toThrow(notFound);
    expect(() => describeConversation(as('Hanne'), id)).toThrow(notFound);
  });
});
