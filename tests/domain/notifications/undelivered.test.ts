import { claimMails, recordFailure, recordSent } from 'app/domain/notifications/deliver.server';
import { readUndelivered } from 'app/domain/notifications/undelivered.server';
import { accounts } from 'db/schema/access';
import { employments } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { DAY, later, type MailWorld, MINUTE, mailWorld } from 'tests/jobs/mail-world';
import { beforeEach, describe, expect, it } from 'vitest';

let world: MailWorld;
beforeEach(() => {
  world = mailWorld();
});

/** A mail to each of these is queued, and the mail server answers so. */
function fails(names: string[], code: string, { at = 0, forGood = true } = {}) {
  for (const name of names) world.queue('signed', name, world.plant({ state: 'signed' }), later(at));
  const now = later(at + MINUTE);
  for (const _mail of names)
    recordFailure({ db: world.db, now }, claimMails({ db: world.db, now }), { code, forGood });
}

function arrives(name: string, at: number) {
  world.queue('signed', name, world.plant({ state: 'signed' }), later(at));
  const now = later(at + MINUTE);
  for (;;) {
    const claimed = claimMails({ db: world.db, now });
    if (claimed.some(({ personId }) => personId === world.organisation.idOf(name)))
      return recordSent({ db: world.db, now }, claimed);
  }
}

const told = (at = DAY) => {
  world.organisation.setNow(later(at));
  return readUndelivered(world.organisation.as('Adam'));
};
const names = (at?: number) => told(at).unreached.map(({ name }) => name);

describe('whom mails do not reach', () => {
  it('is told to administrators once for each person, however many mails there were', () => {
    fails(['Jonas', 'Mie'], 'EENVELOPE-550');
    fails(['Jonas'], 'EENVELOPE-550', { at: 2 * MINUTE });
    expect(told()).toEqual({
      unreached: [
        {
          personId: world.organisation.idOf('Jonas'),
          ...{ name: 'Jonas', email: 'jonas@proeveby.example', since: later(2 * MINUTE) },
        },
        expect.objectContaining({ name: 'Mie' }),
      ],
      givenUp: 0,
    });
    for (const name of ['Hanne', 'Anne', 'Jonas'])
      expect(() => readUndelivered(world.organisation.as(name))).toThrow('forbidden');
  });

  it('is nobody to whom a mail has been sent since, or whose mail is still tried', () => {
    fails(['Jonas'], 'EENVELOPE-550');
    fails(['Mie'], 'EENVELOPE-451', { forGood: false });
    expect(names()).toEqual(['Jonas']);
    arrives('Jonas', 10 * MINUTE);
    expect(names()).toEqual([]);
  });

  it('is nobody who has left or cannot log in, and nothing of more than a month ago', () => {
    fails(['Jonas', 'Mie'], 'EENVELOPE-550');
    expect(names(31 * DAY)).toEqual([]);
    const { db, idOf } = world.organisation;
    db.update(accounts)
      .set({ disabledAt: later(0) })
      .where(eq(accounts.personId, idOf('Jonas')))
      .run();
    db.update(employments)
      .set({ endsOn: '2026-03-02' })
      .where(eq(employments.personId, idOf('Mie')))
      .run();
    expect(names()).toEqual([]);
  });
});

describe('a mail server that takes none', () => {
  it('is told of by the number of mails that were given up, without those that were dropped with reason', () => {
    fails(['Jonas'], 'ESOCKET', { forGood: false });
    expect(told().givenUp).toBe(0);
    // Two days later they are old news.
    expect(claimMails({ db: world.db, now: later(3 * DAY) })).toEqual([]);
    world.queue('signed', 'Mie', world.plant({ state: 'signed' }), later(3 * DAY));
    world.queue('signed', 'Mie', world.plant({ state: 'signed' }), later(3 * DAY));
    expect(told(3 * DAY)).toEqual({ unreached: [], givenUp: 1 });
  });
});
