import { addMember } from 'app/domain/conversations/group/group-members.server';
import {
  cancelConversation,
  undoCancelling,
} from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { describePreparation } from 'app/domain/conversations/preparation/describe-preparation.server';
import { sharePreparation, undoSharing } from 'app/domain/conversations/preparation/share-preparation.server';
import { readOverview } from 'app/domain/overview/read-overview.server';
import { calledIn, groupCalledIn, organisationWithGroup } from 'tests/support/conversations';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithGroup();
});
const as = (name: string) => organisation.as(name);
const noticesOf = (name: string) => readOverview(as(name)).notices;
const daysLater = (days: number) => organisation.setNow(new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000));

describe('the start page after a talk was cancelled', () => {
  it('tells the other person who did it and why, and not who did it themselves', () => {
    const id = calledIn(organisation);
    cancelConversation(as('Anne'), id, 'Vi flytter');
    expect(noticesOf('Jonas')).toEqual([
      {
        kind: 'cancelled',
        to: `/samtaler/${id}`,
        type: 'mus',
        name: 'Anne',
        by: 'Anne',
        reason: 'Vi flytter',
      },
    ]);
    for (const name of ['Anne', 'Mie', 'Bo', 'Hanne']) expect(noticesOf(name)).toEqual([]);
  });

  it('tells every member of a group', () => {
    const id = groupCalledIn(organisation);
    cancelConversation(as('Anne'), id, 'Vi flytter');
    for (const name of ['Jonas', 'Mie', 'Per'])
      expect(noticesOf(name)).toMatchObject([{ kind: 'cancelled', name: 'Team Solsikken' }]);
    expect(noticesOf('Oda')).toEqual([]);
  });

  it('says nothing any longer once it cannot be undone, or has been', () => {
    const id = calledIn(organisation);
    cancelConversation(as('Anne'), id, 'Vi flytter');
    daysLater(14);
    expect(noticesOf('Jonas')).toHaveLength(1);
    daysLater(14.01);
    expect(noticesOf('Jonas')).toEqual([]);
    daysLater(3);
    undoCancelling(as('Anne'), id);
    expect(noticesOf('Jonas')).toEqual([]);
  });

  it('says nothing any longer once a new talk of the kind has been called in', () => {
    const group = groupCalledIn(organisation);
    const id = calledIn(organisation);
    cancelConversation(as('Anne'), id, 'Vi flytter');
    cancelConversation(as('Anne'), group, 'Vi flytter');
    daysLater(1);
    calledIn(organisation);
    expect(noticesOf('Jonas')).toMatchObject([{ name: 'Team Solsikken' }]);
  });
});

describe('the start page and the preparation after somebody has come into a group', () => {
  it('tell those who had shared that it is theirs again, until they have shared anew', () => {
    const id = groupCalledIn(organisation);
    for (const name of ['Jonas', 'Anne']) sharePreparation(as(name), id);
    addMember(as('Anne'), id, organisation.idOf('Oda'));
    for (const name of ['Jonas', 'Anne']) {
      expect(noticesOf(name)).toMatchObject([{ kind: 'joined', to: `/samtaler/${id}`, names: ['Oda'] }]);
      expect(describePreparation(as(name), id).joined).toEqual(['Oda']);
    }
    for (const name of ['Mie', 'Per', 'Oda']) {
      expect(noticesOf(name)).toEqual([]);
      expect(describePreparation(as(name), id).joined).toEqual([]);
    }
    sharePreparation(as('Jonas'), id);
    expect(noticesOf('Jonas')).toEqual([]);
    undoSharing(as('Jonas'), id);
    expect(noticesOf('Jonas')).toEqual([]);
  });
});
