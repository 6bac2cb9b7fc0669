import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { endTime, type TalkTime } from '../conversations/talk-time.rules';
import { COPENHAGEN, VTIMEZONE } from './time-zone';

type Somebody = { name: string; email: string };

/** A talk as an event of a calendar: who and when, and nothing of what it is about. */
export type TalkEvent = TalkTime & {
  conversationId: string;
  /** How many editions of the event there were before this one. */
  sequence: number;
  /** When this edition was made. */
  stamp: Date;
  place: string | null;
  summary: string;
  description: string | null;
  /** Where the talk is in Muskat. */
  address: string;
  cancelled: boolean;
  /** Who invites, and the address that the invitation comes from; null in a feed, where nobody invites. */
  organizer: (Somebody & { sentBy: string }) | null;
  /** Who is invited; null in a calendar of one's own. */
  attendee: Somebody | null;
};

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';
type About = {
  /** Null in a feed: it is read, not sent. */
  method: CalendarMethod | null;
  /** What a feed is called in the programs that read it; not in a file that is sent. */
  name?: string;
  language: 'da' | 'en';
};

const END = 'END:VCALENDAR';

/** Seconds until a program that reads a feed reads it again. */
const LOOK_AGAIN = 4 * 60 * 60;

/**
 * Talks as a calendar file (RFC 5545). The same event throughout the conversation's life (RFC 5546): each
 * edition has a higher SEQUENCE, and a cancellation takes it away.
 *
 * A talk whose hour is known stands at that hour, as the clock in Denmark shows it, and takes it up. One whose
 * day alone is known lasts all day and leaves the day free. Each is private: of a calendar that colleagues
 * can see, the talk is none of their business.
 */
export function writeCalendar(events: readonly TalkEvent[], { method, language, name }: About): string {
  const calendar = ical({
    prodId: { company: 'Muskat', product: 'Muskat', language: language.toUpperCase() },
    ...(method && { method: ICalCalendarMethod[method] }),
    // Outlook looks as often as it is told, and otherwise as it likes.
    ...(name && { name, ttl: LOOK_AGAIN }),
  });
  if (events.some(({ startTime }) => startTime !== null))
    // Without a name: a zone of the whole calendar the library writes DTSTAMP in, which is always UTC.
    calendar.timezone({ name: null, generator: () => VTIMEZONE });
  for (const event of events) addEvent(calendar, event);
  const written = calendar.toString();
  // A calendar has something in it (RFC 5545, 3.4), and programs refuse one that has not: in an empty feed the zone.
  const whole = events.length > 0 ? written : written.replace(END, `${VTIMEZONE}\r\n${END}`);
  return `${whole}\r\n`;
}

function addEvent(calendar: ICalCalendar, talk: TalkEvent): void {
  const event = calendar.createEvent({
    ...timeOf(talk),
    id: `samtale-${talk.conversationId}@muskat`,
    sequence: talk.sequence,
    stamp: talk.stamp,
    summary: talk.summary,
    ...(talk.description && { description: talk.description }),
    ...(talk.place && { location: talk.place }),
    url: talk.address,
    status: talk.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    ...(talk.organizer && { organizer: talk.organizer }),
  });
  if (talk.attendee)
    event.createAttendee({
      ...talk.attendee,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: !talk.cancelled,
    });
}

function timeOf({ heldOn, startTime, minutes }: TalkTime) {
  if (startTime === null) {
    const start = new Date(`${heldOn}T00:00:00Z`);
    return {
      start,
      end: new Date(start.getTime() + 24 * 60 * 60_000),
      allDay: true,
      timezone: null,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    };
  }
  return {
    // As text, and not as instants: those the library would write by the clock of the server.
    start: `${heldOn}T${startTime}:00`,
    end: `${heldOn}T${endTime({ startTime, minutes })}:00`,
    timezone: COPENHAGEN,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
  };
}
