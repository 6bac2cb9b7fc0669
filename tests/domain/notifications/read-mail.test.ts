import type { TalkMailKind } from 'app/domain/notifications/mail.rules';
import { preparations } from 'db/schema/conversations';
import { summaries } from 'db/schema/signing';
import { later, type MailWorld, MINUTE, mailWorld, note } from 'tests/jobs/mail-world';
import { nextMail } from 'tests/jobs/one-mail';
import { moveReport } from 'tests/support/move-report';
import { beforeEach, describe, expect, it } from 'vitest';

let world: MailWorld;
beforeEach(() => {
  world = mailWorld();
});

/** Why a mail that was queued now is dropped when it is sent; null where it is sent. */
function fate(kind: TalkMailKind, to: string, conversationId: string) {
  world.queue(kind, to, conversationId);
  return nextMail(world, later(MINUTE)).drop;
}

describe('what a mail is held against', () => {
  it('is who takes part', () => {
    const id = world.plant();
    expect(['Jonas', 'Anne', 'Mie', 'Hanne'].map((name) => fate('called-in', name, id))).toEqual([
      null,
      null,
      'not-a-party',
      'not-a-party',
    ]);
    const group = world.plant({ members: ['Jonas', 'Mie'] });
    expect(['Jonas', 'Mie', 'Anne', 'Kim'].map((name) => fate('called-in', name, group))).toEqual([
      null,
      null,
      null,
      'not-a-party',
    ]);
  });

  it('is who leads the employee today', () => {
    const id = world.plant({ state: 'signed', agreements: [{ followUpOn: '2026-03-02' }] });
    moveReport(world.organisation, 'Jonas', { leader: 'Kim', lastDay: '2026-02-28', from: '2026-03-01' });
    expect(fate('signed', 'Anne', id)).toBe('not-a-party');
    expect(fate('follow-up-due', 'Anne', id)).toBe('not-a-party');
    expect(fate('follow-up-due', 'Kim', id)).toBeNull();
    expect(fate('signed', 'Kim', id)).toBe('not-a-party');
  });

  it("is the other's preparation, and whether it has been opened", () => {
    const id = world.plant({ shared: ['Jonas'] });
    expect(fate('preparation-shared', 'Anne', id)).toBeNull();
    expect(fate('preparation-shared', 'Jonas', id)).toBe('no-longer-true');
    world.db
      .update(preparations)
      .set({ openedAt: later(0) })
      .run();
    expect(fate('preparation-shared', 'Anne', id)).toBe('no-longer-true');
  });

  it('is who has signed the summary that is in force', () => {
    const unsigned = world.plant({ state: 'signing' });
    expect(fate('your-turn-to-sign', 'Anne', unsigned)).toBeNull();
    expect(fate('your-turn-to-sign', 'Jonas', unsigned)).toBe('no-longer-true');
    const half = world.plant({ state: 'signing', signed: ['Anne'] });
    expect(fate('your-turn-to-sign', 'Anne', half)).toBe('no-longer-true');
    expect(fate('your-turn-to-sign', 'Jonas', half)).toBeNull();
    // What is void counts for nothing, whoever had signed it.
    world.db
      .update(summaries)
      .set({ voidedAt: later(0) })
      .run();
    expect(fate('your-turn-to-sign', 'Jonas', half)).toBe('no-longer-true');
  });

  it('is whether somebody has said meanwhile that the agreement is done', () => {
    const id = world.plant({ state: 'signed', agreements: [{ followUpOn: '2026-03-02' }] });
    expect(fate('follow-up-due', 'Jonas', id)).toBeNull();
    note(world, id, 'done');
    expect(fate('follow-up-due', 'Jonas', id)).toBe('no-longer-true');
  });

  it("is in a group one's own plan, not a colleague's", () => {
    const agreements = [{ followUpOn: '2026-03-02', member: 'Mie' }];
    const id = world.plant({ state: 'signed', members: ['Jonas', 'Mie'], agreements });
    expect(['Jonas', 'Mie', 'Anne'].map((name) => fate('follow-up-due', name, id))).toEqual([
      'no-longer-true',
      null,
      null,
    ]);
  });
});
