import { callIn } from 'app/domain/conversations/call-in.server';
import { callInGroup } from 'app/domain/conversations/group/call-in-group.server';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { leadersBelow } from 'app/domain/overview/leaders-below.server';
import { listTeam } from 'app/domain/overview/list-team.server';
import { lusFirst } from 'app/domain/overview/lus-first.server';
import { readOverview } from 'app/domain/overview/read-overview.server';
import { conversations } from 'db/schema/conversations';
import { retiredTemplates } from 'db/schema/frameworks';
import { eq } from 'drizzle-orm';
import { atSummary, calledIn, inTalk, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { signed } from 'tests/support/signed';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});
const as = (name: string) => organisation.as(name);
const toKim = (person: string) =>
  moveReport(organisation, person, { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
const ownLus = (heldOn = '2026-03-10') =>
  callIn(as('Bo'), organisation.idOf('Anne'), { templateId: organisation.templateFor('leder'), heldOn });
const setState = (id: string, changes: Partial<typeof conversations.$inferInsert>) =>
  organisation.db.update(conversations).set(changes).where(eq(conversations.id, id)).run();

describe('what a new leader sees of talks that were begun with another', () => {
  it('is that it was begun, with whom, and how far it is', () => {
    const id = inTalk(organisation);
    toKim('Jonas');
    expect(listTeam(as('Kim')).members).toMatchObject([
      {
        name: 'Jonas',
        conversation: null,
        next: null,
        inherited: { id, type: 'mus', state: 'in-talk', heldOn: '2026-03-02', formerLeader: 'Anne' },
        hasAgreements: false,
      },
    ]);
    expect(Object.keys(listTeam(as('Kim')).members[0]?.inherited ?? {}).sort()).toEqual([
      'formerLeader',
      'heldOn',
      'id',
      'state',
      'type',
    ]);
  });

  it('is the agreements of what is signed, and not that talk', async () => {
    await signed(organisation);
    toKim('Jonas');
    expect(listTeam(as('Kim')).members).toMatchObject([
      { conversation: null, inherited: null, hasAgreements: true },
    ]);
  });

  it('is nothing of what was cancelled', () => {
    const id = calledIn(organisation);
    cancelConversation(as('Anne'), id, 'Flyttet');
    toKim('Jonas');
    expect(listTeam(as('Kim')).members).toMatchObject([{ conversation: null, inherited: null }]);
  });

  it('stands on the start pages of both, each with their own part', () => {
    const id = inTalk(organisation);
    toKim('Jonas');
    expect(readOverview(as('Jonas'))).toMatchObject({
      own: [{ kind: 'hand-over', to: `/samtaler/${id}/ny-leder`, otherName: 'Kim', former: 'Anne' }],
      waiting: [],
    });
    expect(readOverview(as('Kim')).waiting).toMatchObject([{ kind: 'wait-for-hand-over' }]);
    expect(readOverview(as('Anne'))).toEqual({ own: [], waiting: [], notices: [] });
  });
});

describe('the groups of a leader', () => {
  it('stand with what comes next in each', () => {
    const id = callInGroup(as('Anne'), {
      name: 'Team Solsikken',
      members: [organisation.idOf('Jonas'), organisation.idOf('Mie')],
      templateId: organisation.templateFor('grus'),
      heldOn: '2026-03-16',
    });
    expect(listTeam(as('Anne')).groups).toMatchObject([
      { line: { id, groupName: 'Team Solsikken' }, next: { step: { kind: 'prepare' } }, formerLeader: null },
    ]);
    expect(listTeam(as('Anne')).members).toMatchObject([{ conversation: null }, { conversation: null }]);
    for (const name of ['Kim', 'Bo', 'Jonas']) expect(listTeam(as(name)).groups).toEqual([]);
    toKim('Jonas');
    toKim('Mie');
    expect(listTeam(as('Kim')).groups).toMatchObject([{ line: { id }, next: null, formerLeader: 'Anne' }]);
  });
});

describe('how far the leaders below are', () => {
  it('is how many have had a talk this year, and nothing else', () => {
    atSummary(organisation);
    expect(leadersBelow(as('Bo'))).toEqual([
      { personId: organisation.idOf('Anne'), name: 'Anne', held: 1, of: 2 },
    ]);
  });

  it('counts no talk that is still being held, is from another year, or is off', () => {
    const id = atSummary(organisation);
    for (const changes of [
      { state: 'in-talk', heldOn: '2026-03-02' },
      { state: 'signed', heldOn: '2025-12-31' },
      { state: 'cancelled', heldOn: '2026-03-02' },
    ] as const) {
      setState(id, changes);
      expect(leadersBelow(as('Bo'))).toMatchObject([{ held: 0 }]);
    }
    setState(id, { state: 'signed', heldOn: '2026-03-02', type: 'status' });
    expect(leadersBelow(as('Bo'))).toMatchObject([{ held: 0 }]);
  });

  it('counts a group’s talk once for each of its members', () => {
    const id = callInGroup(as('Anne'), {
      name: 'Team Solsikken',
      members: [organisation.idOf('Jonas'), organisation.idOf('Mie')],
      templateId: organisation.templateFor('grus'),
      heldOn: '2026-02-16',
    });
    setState(id, { state: 'summary' });
    expect(leadersBelow(as('Bo'))).toMatchObject([{ held: 2, of: 2 }]);
  });

  it('is for their own leader alone', () => {
    atSummary(organisation);
    for (const name of ['Anne', 'Kim', 'Jonas', 'Hanne']) expect(leadersBelow(as(name))).toEqual([]);
  });
});

describe('the reminder that the own LUS comes first', () => {
  it('is for a leader whose own has not been held this year', () => {
    expect(lusFirst(as('Anne'))).toEqual({ heldOn: null });
    ownLus();
    expect(lusFirst(as('Anne'))).toEqual({ heldOn: '2026-03-10' });
  });

  it('goes once it is being held, and stays away for the year', () => {
    const id = ownLus('2026-03-02');
    setState(id, { state: 'in-talk' });
    expect(lusFirst(as('Anne'))).toBeNull();
    setState(id, { state: 'signed' });
    expect(lusFirst(as('Anne'))).toBeNull();
    organisation.setNow(new Date('2027-01-04T09:00:00Z'));
    expect(lusFirst(as('Anne'))).toEqual({ heldOn: null });
  });

  it('is not for who leads nobody, has no leader, or has no template for one', () => {
    expect(lusFirst(as('Jonas'))).toBeNull();
    expect(lusFirst(as('Bo'))).toBeNull();
    organisation.db
      .insert(retiredTemplates)
      .values({ templateId: organisation.templateFor('leder'), retiredAt: NOW })
      .run();
    expect(lusFirst(as('Anne'))).toBeNull();
  });
});
