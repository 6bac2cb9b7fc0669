import { queueMails } from 'app/domain/notifications/queue-mail.server';
import { composeMail } from 'app/jobs/mail/compose-mail';
import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { cyclePeople } from 'db/schema/cycle-people';
import { cycles } from 'db/schema/cycles';
import { mails } from 'db/schema/notifications';
import { deputies } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { later, type MailWorld, MINUTE, mailWorld } from 'tests/jobs/mail-world';
import { nextMail, SETTINGS } from 'tests/jobs/one-mail';
import { plantInRound, plantRound } from 'tests/support/planted-round';
import { NOW } from 'tests/support/test-database';
import { beforeEach, describe, expect, it } from 'vitest';

let world: MailWorld;
let cycleId: string;
beforeEach(() => {
  world = mailWorld();
  cycleId = plantRound(world.organisation);
  for (const [name, state] of [
    ['Jonas', 'planned'],
    ['Mie', 'summary'],
  ] as const)
    plantInRound(world.organisation, cycleId, { name, leader: 'Anne', state });
});

type Kind = 'round-to-hold' | 'round-behind' | 'round-escalated';

function queue(kind: Kind, to: string, event?: string, at = NOW) {
  const mail = { to: [world.organisation.idOf(to)], kind, conversationId: null, cycleId } as const;
  transact(world.db, (tx) => queueMails({ actor: null, now: at }, tx, { ...mail, ...(event && { event }) }));
}

/** What the mail that was queued now says, or why it is dropped. */
function fate(kind: Kind, to: string) {
  queue(kind, to);
  const { facts, drop } = nextMail(world, later(MINUTE));
  return drop ?? composeMail(facts, SETTINGS).text;
}

function standInForAnne(deputy: string) {
  const { idOf } = world.organisation;
  const period = { startsOn: '2026-03-01', endsOn: '2026-03-31' };
  const who = { leaderId: idOf('Anne'), deputyId: idOf(deputy), appointedById: idOf('Anne') };
  world.db
    .insert(deputies)
    .values({ id: `d-${deputy}`, ...who, ...period, appointedAt: NOW })
    .run();
}

describe('what a leader is told of a round', () => {
  it('is how many talks are not called in to, not held, and not signed, and until when', () => {
    const text = fate('round-to-hold', 'Anne');
    expect(text).toContain('(MUS 2026)');
    expect(text).toContain('senest torsdag den 30. april 2026');
    expect(text).toContain('- Dine samtaler: 1 er ikke indkaldt, 1 er ikke skrevet under.');
    expect(text).toContain('https://mus.proeveby.example/team');
    expect(text).not.toMatch(/Jonas|Mie/);
  });

  it('is what is so when the mail is sent', () => {
    queue('round-behind', 'Anne');
    world.db
      .update(conversations)
      .set({ state: 'preparing' })
      .where(eq(conversations.state, 'planned'))
      .run();
    expect(composeMail(nextMail(world, later(MINUTE)).facts, SETTINGS).text).toContain(
      'Dine samtaler: 1 er ikke holdt, 1 er ikke skrevet under.',
    );
  });

  it('counts nobody who has been let off', () => {
    world.db
      .update(cyclePeople)
      .set({ standing: 'excused', excuse: 'leave' })
      .where(eq(cyclePeople.personId, world.organisation.idOf('Mie')))
      .run();
    expect(fate('round-behind', 'Anne')).toContain('Dine samtaler: 1 er ikke indkaldt.');
  });

  it('is nothing once nothing is left, or the round is closed', () => {
    expect(fate('round-behind', 'Kim')).toBe('no-longer-true');
    world.db.update(cycles).set({ state: 'closed' }).run();
    expect(fate('round-behind', 'Anne')).toBe('no-longer-true');
  });
});

describe('whoever stands in for a leader', () => {
  it('is told too, with the name of the leader and without their own talks', () => {
    standInForAnne('Kim');
    queue('round-behind', 'Anne');
    expect(world.rows()).toHaveLength(2);
    const texts = [0, 1].map(() => composeMail(nextMail(world, later(MINUTE)).facts, SETTINGS).text);
    expect(texts[1]).toContain('- Som stedfortræder for Anne: 1 er ikke indkaldt, 1 er ikke skrevet under.');
  });

  it('is told nothing of the talks of somebody they may not stand in before', () => {
    standInForAnne('Jonas');
    expect(fate('round-behind', 'Anne')).toContain('Dine samtaler');
    expect(composeMail(nextMail(world, later(MINUTE)).facts, SETTINGS).text).toContain(
      '- Som stedfortræder for Anne: 1 er ikke skrevet under.',
    );
  });
});

describe("what the leader's leader is told of a round", () => {
  it('is how far each of the leaders is, and nothing of their talks', () => {
    const text = fate('round-escalated', 'Bo');
    expect(text).toContain('- Anne: 1 er ikke indkaldt, 1 er ikke skrevet under.');
    expect(text).not.toMatch(/Kim|Jonas|Mie/);
  });

  it('is nothing to anybody else', () => {
    expect(fate('round-escalated', 'Kim')).toBe('no-longer-true');
    expect(fate('round-escalated', 'Hanne')).toBe('no-longer-true');
  });
});

describe('what happens once', () => {
  it('is told each recipient once, sent or not', () => {
    queue('round-behind', 'Anne', 'behind:1');
    queue('round-behind', 'Anne', 'behind:1', later(MINUTE));
    queue('round-behind', 'Kim', 'behind:1');
    expect(world.rows()).toHaveLength(2);
    nextMail(world, later(MINUTE));
    queue('round-behind', 'Anne', 'behind:1', later(2 * MINUTE));
    expect(world.rows()).toHaveLength(2);
    queue('round-behind', 'Anne', 'behind:2', later(3 * MINUTE));
    expect(world.db.select().from(mails).all()).toHaveLength(3);
  });

  it('is told of two rounds where there are two', () => {
    queue('round-behind', 'Anne');
    cycleId = plantRound(world.organisation, { name: 'LUS 2026', type: 'lus' });
    queue('round-behind', 'Anne');
    expect(world.rows().filter(({ nextAttemptAt }) => nextAttemptAt !== null)).toHaveLength(2);
  });
});
