import {
  describeFeed,
  makeFeed,
  revokeFeed,
  takeFeed,
  talksInFeed,
} from 'app/domain/appointments/feed.server';
import { callIn } from 'app/domain/conversations/call-in.server';
import { cancelConversation } from 'app/domain/conversations/lifecycle/cancel-conversation.server';
import { accounts } from 'db/schema/access';
import { auditEvents } from 'db/schema/audit';
import { calendarFeeds } from 'db/schema/calendar';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { calledIn, organisationWithTeam } from 'tests/support/conversations';
import { moveReport } from 'tests/support/move-report';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { NOW, type TestOrganisation } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let organisation: TestOrganisation;
beforeEach(() => {
  organisation = organisationWithTeam();
});

const jonas = () => organisation.as('Jonas');
const taken = (token: string) => takeFeed(organisation.system(), token)?.personId ?? null;
const talks = (name: string) => talksInFeed(organisation.system(), organisation.idOf(name));

describe('the address of a personal calendar', () => {
  it('leads to the person who made it, and is kept as a hash alone', () => {
    const token = makeFeed(jonas());
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(taken(token)).toBe(organisation.idOf('Jonas'));
    const kept = JSON.stringify([
      organisation.db.select().from(calendarFeeds).all(),
      organisation.db.select().from(auditEvents).all(),
    ]);
    expect(kept).not.toContain(token);
  });

  it('is another each time, and the one before it leads nowhere', () => {
    const [first, second] = [makeFeed(jonas()), makeFeed(jonas())];
    expect(taken(first)).toBeNull();
    expect(taken(second)).toBe(organisation.idOf('Jonas'));
    expect(organisation.db.select().from(calendarFeeds).all()).toHaveLength(1);
  });

  it('leads nowhere once it is closed, and nor does one that was never given', () => {
    const token = makeFeed(jonas());
    revokeFeed(jonas());
    expect(taken(token)).toBeNull();
    expect(taken('A'.repeat(43))).toBeNull();
    expect(describeFeed(jonas())).toBeNull();
  });

  it('leads nowhere for somebody who has left, or whose account is closed', () => {
    const [left, closed] = [makeFeed(jonas()), makeFeed(organisation.as('Mie'))];
    const { db, idOf } = organisation;
    db.update(employments)
      .set({ endsOn: '2026-03-01' })
      .where(eq(employments.personId, idOf('Jonas')))
      .run();
    db.update(accounts)
      .set({ disabledAt: NOW })
      .where(eq(accounts.personId, idOf('Mie')))
      .run();
    expect([taken(left), taken(closed)]).toEqual([null, null]);
  });

  it('says when it was last read, to the minute', () => {
    const token = makeFeed(jonas());
    expect(describeFeed(jonas())).toEqual({ createdAt: NOW, lastReadAt: null });
    taken(token);
    organisation.setNow(new Date(NOW.getTime() + 30_000));
    taken(token);
    expect(describeFeed(jonas())?.lastReadAt).toEqual(NOW);
    organisation.setNow(new Date(NOW.getTime() + 90_000));
    taken(token);
    expect(describeFeed(jonas())?.lastReadAt).toEqual(new Date(NOW.getTime() + 90_000));
  });
});

describe('what a personal calendar holds', () => {
  it('is the talks that somebody takes part in today, as employee or as leader, and nothing else of them', () => {
    const id = calledIn(organisation);
    const talk = { id, type: 'mus', heldOn: '2026-03-16', startTime: null, minutes: null };
    expect(talks('Jonas')).toEqual([talk]);
    expect(talks('Anne')).toEqual([talk]);
    for (const name of ['Mie', 'Bo', 'Kim', 'Hanne']) expect(talks(name)).toEqual([]);
    moveReport(organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-03-01', from: '2026-03-02' });
    expect(talks('Anne')).toEqual([]);
  });

  it('is no talk that is off, or that nobody has been called in to', () => {
    const id = calledIn(organisation);
    plantInRound(organisation, plantRound(organisation), { name: 'Mie', leader: 'Anne', state: 'planned' });
    expect(talks('Mie')).toEqual([]);
    cancelConversation(organisation.as('Anne'), id, 'Vi finder en anden dag');
    expect(talks('Jonas')).toEqual([]);
  });

  it('has the hour, where one is set', () => {
    const templateId = organisation.templateFor('medarbejder');
    const time = { heldOn: '2026-03-16', startTime: '10:00', minutes: 90 };
    callIn(organisation.as('Anne'), organisation.idOf('Jonas'), { templateId, ...time, place: 'Lokale 3' });
    expect(talks('Jonas')).toMatchObject([time]);
    expect(JSON.stringify(talks('Jonas'))).not.toContain('Lokale');
  });
});
