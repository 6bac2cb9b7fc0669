import { describeConversation } from 'app/domain/conversations/describe-conversation.server';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { listTalksBelow } from 'app/domain/overview/talks-below.server';
import { calledIn, groupCalledIn, inTalk, organisationWithGroup } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { notFound } from 'tests/support/refused';
import type { TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithGroup();
});
const below = (by: string, leader: string) => listTalksBelow(organisation.as(by), organisation.idOf(leader));
const talksOf = (name: string) => below('Bo', 'Anne').reports.find((report) => report.name === name)?.talks;

describe('a leader’s leader', () => {
  it('sees of each report of the leader which talks there are: kind, status and day', () => {
    inTalk(organisation);
    expect(talksOf('Jonas')).toEqual([{ type: 'mus', state: 'in-talk', heldOn: '2026-03-02' }]);
    expect(talksOf('Oda')).toEqual([]);
  });

  it('sees of a group that each member is in one, and not what it calls itself', () => {
    groupCalledIn(organisation);
    expect(talksOf('Mie')).toEqual([{ type: 'grus', state: 'preparing', heldOn: '2026-03-16' }]);
    expect(JSON.stringify(below('Bo', 'Anne'))).not.toContain('Solsikken');
  });

  it('does not get to the talk itself: to them it does not exist', () => {
    const id = calledIn(organisation);
    expect(() => describeConversation(organisation.as('Bo'), id)).toThrow(notFound);
  });

  it('sees nothing of what was called off', () => {
    const id = calledIn(organisation);
    cancelConversation(organisation.as('Anne'), id, 'vi er flyttet');
    expect(talksOf('Jonas')).toEqual([]);
  });

  it('sees one level down, and of today’s line alone', () => {
    calledIn(organisation);
    for (const [by, leader] of [
      ['Kim', 'Anne'],
      ['Anne', 'Anne'],
      ['Anne', 'Jonas'],
      ['Hanne', 'Anne'],
      ['Adam', 'Anne'],
      ['Bo', 'Jonas'],
    ] as const)
      expect(() => below(by, leader)).toThrow(notFound);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(talksOf('Jonas')).toBeUndefined();
    expect(below('Bo', 'Kim').reports.find(({ name }) => name === 'Jonas')?.talks).toEqual([]);
    moveReport(organisation, 'Anne', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(() => below('Bo', 'Anne')).toThrow(notFound);
  });
});
