import type { PersonalMailKind } from 'app/domain/notifications/mail.rules';
import { queueMail, queueMails } from 'app/domain/notifications/queue-mail.server';
import { transact } from 'db/client.server';
import { accounts, grants } from 'db/schema/access';
import { mails } from 'db/schema/notifications';
import { deputies } from 'db/schema/people';
import { privacyRequests } from 'db/schema/privacy';
import { eq, isNotNull } from 'drizzle-orm';
import { later, type MailWorld, MINUTE, mailWorld } from 'tests/jobs/mail-world';
import { nextMail } from 'tests/jobs/one-mail';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let world: MailWorld;
beforeEach(() => {
  world = mailWorld();
});

function queue(kind: PersonalMailKind, to: string, at = NOW) {
  const personId = world.organisation.idOf(to);
  transact(world.db, (tx) =>
    queueMail({ actor: null, now: at }, tx, { to: personId, kind, conversationId: null }),
  );
}

/** Why a mail that was queued now is dropped when it is sent; null where it is sent. */
function fate(kind: PersonalMailKind, to: string) {
  queue(kind, to);
  return nextMail(world, later(MINUTE)).drop;
}

const waiting = () => world.db.select().from(mails).where(isNotNull(mails.nextAttemptAt)).all();

function appoint(endsOn: string) {
  const { idOf } = world.organisation;
  world.db
    .insert(deputies)
    .values({
      id: 'd1',
      leaderId: idOf('Anne'),
      deputyId: idOf('Kim'),
      startsOn: '2026-03-01',
      endsOn,
      appointedById: idOf('Hanne'),
      appointedAt: NOW,
    })
    .run();
}

function ask(name: string, decidedAt: Date | null = null) {
  world.db
    .insert(privacyRequests)
    .values({
      id: `r-${name}`,
      personId: world.organisation.idOf(name),
      kind: 'access',
      text: Buffer.from('forseglet'),
      receivedAt: NOW,
      dueOn: '2026-04-02',
      decision: decidedAt && 'granted',
      decidedAt,
    })
    .run();
}

describe('a mail about nobody but its recipient', () => {
  it('belongs to no conversation, and the newest of several that say the same is kept', () => {
    queue('deputy-appointed', 'Kim');
    queue('deputy-appointed', 'Kim', later(MINUTE / 2));
    queue('factors-removed', 'Kim');
    queue('deputy-appointed', 'Anne');
    expect(waiting().map(({ kind, conversationId }) => [kind, conversationId])).toEqual([
      ['deputy-appointed', null],
      ['factors-removed', null],
      ['deputy-appointed', null],
    ]);
  });

  it('replaces none that is about a conversation', () => {
    world.queue('called-in', 'Jonas', world.plant());
    queue('factors-removed', 'Jonas');
    expect(waiting()).toHaveLength(2);
  });

  it('is not sent to whoever did it themselves', () => {
    const to = ['Hanne', 'Kim'].map(world.organisation.idOf);
    transact(world.db, (tx) =>
      queueMails(world.organisation.as('Hanne'), tx, { to, kind: 'request-received', conversationId: null }),
    );
    expect(waiting().map(({ personId }) => personId)).toEqual([world.organisation.idOf('Kim')]);
  });
});

describe('a mail about nobody but its recipient is sent while what it says is so', () => {
  it('that the way of logging in was changed: always, but to nobody without an open account', () => {
    expect(fate('factors-removed', 'Jonas')).toBeNull();
    world.db
      .update(accounts)
      .set({ disabledAt: NOW })
      .where(eq(accounts.personId, world.organisation.idOf('Jonas')))
      .run();
    expect(fate('factors-removed', 'Jonas')).toBe('disabled');
  });

  it('that somebody is a deputy: until it is withdrawn or over', () => {
    expect(fate('deputy-appointed', 'Kim')).toBe('no-longer-true');
    appoint('2026-03-02');
    expect(fate('deputy-appointed', 'Kim')).toBeNull();
    expect(fate('deputy-appointed', 'Jonas')).toBe('no-longer-true');
    world.db.update(deputies).set({ endsOn: '2026-03-01' }).run();
    expect(fate('deputy-appointed', 'Kim')).toBe('no-longer-true');
    world.db.update(deputies).set({ endsOn: '2026-04-01', withdrawnAt: NOW }).run();
    expect(fate('deputy-appointed', 'Kim')).toBe('no-longer-true');
  });

  it('that a request waits: to HR alone, while one waits that is not their own', () => {
    ask('Hanne');
    expect(fate('request-received', 'Hanne')).toBe('no-longer-true');
    ask('Jonas');
    expect(fate('request-received', 'Hanne')).toBeNull();
    expect(fate('request-received', 'Anne')).toBe('not-a-party');
    world.db
      .update(privacyRequests)
      .set({ decidedAt: NOW, decision: 'granted' })
      .where(eq(privacyRequests.id, 'r-Jonas'))
      .run();
    expect(fate('request-received', 'Hanne')).toBe('no-longer-true');
    ask('Mie');
    world.db.delete(grants).run();
    expect(fate('request-received', 'Hanne')).toBe('not-a-party');
  });

  it('that a request is answered: to whoever asked', () => {
    ask('Jonas');
    expect(fate('request-answered', 'Jonas')).toBe('no-longer-true');
    world.db.update(privacyRequests).set({ decidedAt: NOW, decision: 'refused' }).run();
    expect(fate('request-answered', 'Jonas')).toBeNull();
    expect(fate('request-answered', 'Mie')).toBe('no-longer-true');
  });
});
