import ICAL from 'ical.js';

/** An event as another program reads it from a calendar file. */
type ReadEvent = {
  uid: string;
  sequence: number;
  summary: string;
  location: string | null;
  /** In UTC; of an event that lasts all day the civil date alone. */
  start: string;
  end: string;
  /** The time zone that the hours are in; null for an event that lasts all day. */
  zone: string | null;
  status: string;
  organizer: string | null;
  attendees: string[];
};

/** Reads a calendar file with a parser that did not write it; times by the time zone that the file itself defines. */
export function readCalendarFile(text: string): { method: string | null; events: ReadEvent[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const method = calendar.getFirstPropertyValue('method');
  return {
    method: method === null ? null : String(method),
    events: calendar.getAllSubcomponents('vevent').map(read),
  };
}

function read(component: ICAL.Component): ReadEvent {
  const event = new ICAL.Event(component);
  const zone = component.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? null;
  const instant = (time: ICAL.Time) => {
    if (time.isDate) return time.toString();
    if (time.zone?.tzid !== zone) throw new Error(`the file does not say what ${zone} is`);
    return new Date(time.toUnixTime() * 1000).toISOString();
  };
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    start: instant(event.startDate),
    end: instant(event.endDate),
    zone,
    status: String(component.getFirstPropertyValue('status')),
    organizer: event.organizer,
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase()),
  };
}
