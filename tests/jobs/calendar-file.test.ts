import { composeMail } from 'app/jobs/mail/compose-mail';
import { people } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { later, type MailWorld, MINUTE, mailWorld, moveTo } from './mail-world';
import { nextMail, SETTINGS } from './one-mail';
import { readCalendar } from './read-message';

let world: MailWorld;
beforeEach(() => {
  world = mailWorld();
});

/** The calendar file of the mail that is due next. */
function nextFile(now: Date) {
  const { calendar } = composeMail(nextMail(world, now).facts, SETTINGS);
  if (!calendar) throw new Error('the mail has no calendar file');
  expect(calendar.content.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(calendar.content).toMatch(/\r\nEND:VCALENDAR\r\n$/);
  const event = readCalendar(calendar.content);
  expect(event.get('METHOD')).toBe(calendar.method);
  return event;
}

describe('the calendar file', () => {
  it('puts the day of the talk into the calendar, for all of it and without taking it up', () => {
    const id = world.plant();
    world.queue('called-in', 'Jonas', id);
    const event = nextFile(later(MINUTE));
    expect(Object.fromEntries(event)).toMatchObject({
      METHOD: 'REQUEST',
      UID: `samtale-${id}@muskat`,
      SEQUENCE: '0',
      DTSTART: 'VALUE=DATE:20260316',
      DTEND: 'VALUE=DATE:20260317',
      SUMMARY: 'MUS med Anne',
      STATUS: 'CONFIRMED',
      CLASS: 'PRIVATE',
      TRANSP: 'TRANSPARENT',
      DESCRIPTION: `Åbn samtalen i Muskat: https://mus.proeveby.example/samtaler/${id}/forberedelse`,
    });
    expect(event.get('ORGANIZER')).toContain('mailto:anne@proeveby.example');
    expect(event.get('ATTENDEE')).toContain('jonas@proeveby.example');
  });

  it('is in the language of the one who gets it, and names a group by its name', () => {
    const jonas = eq(people.id, world.organisation.idOf('Jonas'));
    world.db.update(people).set({ language: 'en' }).where(jonas).run();
    world.queue('called-in', 'Jonas', world.plant());
    expect(nextFile(later(MINUTE)).get('SUMMARY')).toBe('MUS with Anne');
    world.queue('called-in', 'Mie', world.plant({ members: ['Jonas', 'Mie'] }));
    expect(nextFile(later(MINUTE)).get('SUMMARY')).toBe('GRUS for Team Solsikken');
  });

  it('is published to the leader, who cannot invite themselves', () => {
    world.queue('called-in', 'Anne', world.plant());
    const event = nextFile(later(MINUTE));
    expect(event.get('METHOD')).toBe('PUBLISH');
    expect(event.get('SUMMARY')).toBe('MUS med Jonas');
    expect(event.has('ATTENDEE')).toBe(false);
  });

  it('moves the same event with each new day, and takes it away in the end', () => {
    const id = world.plant();
    const editions: (string | undefined)[][] = [];
    const edition = (at: Date) => {
      const event = nextFile(at);
      editions.push(['UID', 'SEQUENCE', 'METHOD', 'STATUS'].map((name) => event.get(name)));
    };
    for (const name of ['Jonas', 'Anne']) world.queue('called-in', name, id);
    for (const _recipient of ['Jonas', 'Anne']) edition(later(MINUTE));
    world.queue('rescheduled', 'Jonas', id, later(10 * MINUTE));
    world.queue('rescheduled', 'Jonas', id, later(10.5 * MINUTE));
    edition(later(12 * MINUTE));
    world.queue('cancelled', 'Jonas', id, later(20 * MINUTE));
    moveTo(world, id, 'cancelled');
    edition(later(21 * MINUTE));
    const uid = `samtale-${id}@muskat`;
    expect(editions).toEqual([
      [uid, '0', 'REQUEST', 'CONFIRMED'],
      [uid, '0', 'PUBLISH', 'CONFIRMED'],
      [uid, '2', 'REQUEST', 'CONFIRMED'],
      [uid, '3', 'CANCEL', 'CANCELLED'],
    ]);
  });

  it('goes with no other mail', () => {
    world.queue('your-turn-to-sign', 'Anne', world.plant({ state: 'signing' }));
    expect(composeMail(nextMail(world, later(MINUTE)).facts, SETTINGS).calendar).toBeNull();
  });
});
