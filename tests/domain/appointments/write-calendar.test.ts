import { type TalkEvent, writeCalendar } from 'app/domain/appointments/write-calendar';
import { readCalendarFile } from 'tests/support/read-calendar';
import { describe, expect, it } from 'vitest';

const TALK: TalkEvent = {
  conversationId: 'c1',
  heldOn: '2026-03-16',
  startTime: '10:00',
  minutes: 90,
  sequence: 2,
  stamp: new Date('2026-03-02T09:00:00Z'),
  place: 'Lokale 3; "stuen", bagved\\køkkenet',
  summary: 'MUS med Anne',
  description: 'Åbn samtalen i Muskat: https://mus.example/samtaler/c1/forberedelse',
  address: 'https://mus.example/samtaler/c1/forberedelse',
  cancelled: false,
  organizer: { name: 'Anne Krogh', email: 'anne@example.dk', sentBy: 'muskat@example.dk' },
  attendee: { name: 'Jonas Holm', email: 'jonas@example.dk' },
};

const read = (talk: Partial<TalkEvent>) => {
  const written = writeCalendar([Object.assign({}, TALK, talk)], { method: 'REQUEST', language: 'da' });
  const [event] = readCalendarFile(written).events;
  if (!event) throw new Error('there is no event');
  return event;
};

describe('a talk in a calendar, as another program reads it', () => {
  it('has its people, its place and its number, and nothing more', () => {
    expect(read({})).toEqual({
      uid: 'samtale-c1@muskat',
      sequence: 2,
      summary: 'MUS med Anne',
      location: TALK.place,
      start: '2026-03-16T09:00:00.000Z',
      end: '2026-03-16T10:30:00.000Z',
      zone: 'Europe/Copenhagen',
      status: 'CONFIRMED',
      organizer: 'mailto:anne@example.dk',
      attendees: ['mailto:jonas@example.dk'],
    });
  });

  it.each([
    ['in winter', '2026-01-15', '08:30', '2026-01-15T07:30:00.000Z'],
    ['the day before summer time', '2026-03-28', '10:00', '2026-03-28T09:00:00.000Z'],
    ['the day that summer time begins', '2026-03-29', '10:00', '2026-03-29T08:00:00.000Z'],
    ['in summer', '2026-07-01', '10:00', '2026-07-01T08:00:00.000Z'],
    ['the day that summer time ends', '2026-10-25', '10:00', '2026-10-25T09:00:00.000Z'],
    ['before it ends that day', '2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['years ahead', '2041-06-03', '13:15', '2041-06-03T11:15:00.000Z'],
  ])('stands at the hour that clocks in Denmark show (%s)', (_when, heldOn, startTime, start) => {
    expect(read({ heldOn, startTime, minutes: 60 }).start).toBe(start);
  });

  it('lasts all day and needs no time zone where no hour is set', () => {
    expect(read({ startTime: null, minutes: null })).toMatchObject({
      start: '2026-03-16',
      end: '2026-03-17',
      zone: null,
    });
  });

  it('says in UTC when it was written, whatever the hours are in', () => {
    const written = writeCalendar([TALK], { method: 'REQUEST', language: 'da' });
    expect(written).toContain('DTSTAMP:20260302T090000Z');
  });

  it('is taken away by the same number', () => {
    expect(read({ cancelled: true, sequence: 3 })).toMatchObject({
      uid: 'samtale-c1@muskat',
      sequence: 3,
      status: 'CANCELLED',
    });
  });

  it('says the same hour wherever the server stands', () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['America/New_York', 'Asia/Tokyo', 'UTC']) {
        process.env.TZ = zone;
        const written = writeCalendar([TALK], { method: 'PUBLISH', language: 'da' });
        expect(written).toContain('DTSTART;TZID=Europe/Copenhagen:20260316T100000');
        expect(written).toContain('DTEND;TZID=Europe/Copenhagen:20260316T113000');
      }
    } finally {
      process.env.TZ = before;
    }
  });

  it('is written in lines of 75 octets at most, and reads as it was in whatever letters', () => {
    const odd = 'Ærø; Å, "b"\\ 😀 linje 1';
    const place = `${'Søndre Ærøskøbing, lokale 3; '.repeat(12)}${odd}`;
    const summary = `MUS med ${'Åse Ørsted Ægidius '.repeat(15)}`.trim();
    const description = `Første linje\nAnden linje: ${'æøå'.repeat(60)}`;
    const name = 'Åse-Birgitte Ærøskøbing von Østergård '.repeat(6).trim();
    const people = { ...TALK.organizer, name, email: 'åse@børnehuset.example', sentBy: 'muskat@example.dk' };
    const talk = {
      ...TALK,
      place,
      summary,
      description,
      organizer: people,
      attendee: { name, email: 'b@example.dk' },
    };
    const written = writeCalendar([talk], { method: 'REQUEST', language: 'da' });
    for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(readCalendarFile(written).events[0]).toMatchObject({ summary, location: place });
    expect(written.replaceAll('\r\n ', '')).toContain('DESCRIPTION:Første linje\\nAnden linje: æøå');
  });

  it('says in a feed what it is called and when to look again, and is never empty', () => {
    const feed = writeCalendar([], { method: null, language: 'da', name: 'Samtaler i Muskat' });
    for (const line of ['X-WR-CALNAME:Samtaler i Muskat', 'X-PUBLISHED-TTL:PT4H', 'BEGIN:VTIMEZONE'])
      expect(feed.split('\r\n')).toContain(line);
    expect(feed).not.toMatch(/METHOD|VEVENT/);
    const sent = writeCalendar([TALK], { method: 'REQUEST', language: 'da' });
    expect(sent).not.toMatch(/CALNAME|PUBLISHED-TTL/);
  });

  it('can stand beside others, all of them private', () => {
    const talks = ['c1', 'c2', 'c3'].map((conversationId) => ({
      ...TALK,
      conversationId,
      organizer: null,
      attendee: null,
    }));
    const written = writeCalendar(talks, { method: null, language: 'en' });
    expect(readCalendarFile(written)).toMatchObject({
      method: null,
      events: [{ uid: 'samtale-c1@muskat' }, { uid: 'samtale-c2@muskat' }, { uid: 'samtale-c3@muskat' }],
    });
    expect(written.match(/CLASS:PRIVATE/g)).toHaveLength(3);
    expect(written.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
    expect(written).not.toMatch(/ORGANIZER|ATTENDEE/);
  });
});
