import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { CALENDAR_KINDS, takesDayOut } from '../../domain/notifications/mail.rules';
import type { TalkMailFacts } from '../../domain/notifications/read-mail.server';
import type { MailSettings } from './mail-settings';
import { plainName } from './plain-name';

export type CalendarFile = { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };

type Words = { summary: string; description: string; address: string };

/**
 * The day of the talk as a calendar file, for the kinds of mail that have one. The same event throughout
 * the conversation's life (RFC 5546): each edition has a higher SEQUENCE, and a cancellation takes it away.
 *
 * The leader is the organiser. To the organiser it is published: nobody can invite themselves. It lasts
 * all day and leaves the day free, since Muskat knows the day and not the hour, and it is private: of a
 * calendar that colleagues can see, the talk is none of their business.
 */
export function calendarFile(
  facts: TalkMailFacts,
  { from }: MailSettings,
  words: Words,
): CalendarFile | null {
  if (!CALENDAR_KINDS.some((kind) => kind === facts.kind)) return null;
  const { conversation, recipient, side } = facts;
  const cancelled = takesDayOut(facts.kind);
  const method = methodFor(side, cancelled);
  const calendar = ical({
    prodId: { company: 'Muskat', product: 'Muskat', language: recipient.language.toUpperCase() },
    method,
  });
  const start = new Date(`${conversation.heldOn}T00:00:00Z`);
  const event = calendar.createEvent({
    id: `samtale-${conversation.id}@muskat`,
    sequence: facts.sequence,
    stamp: facts.queuedAt,
    start,
    end: new Date(start.getTime() + 24 * 60 * 60_000),
    allDay: true,
    summary: words.summary,
    description: words.description,
    url: words.address,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    organizer: {
      name: plainName(conversation.leader.name),
      email: conversation.leader.email,
      sentBy: from.address,
    },
  });
  if (side === 'employee')
    event.createAttendee({
      name: plainName(recipient.name),
      email: recipient.email,
      role: ICalAttendeeRole.REQ,
      status: ICalAttendeeStatus.NEEDSACTION,
      rsvp: !cancelled,
    });
  return { method, content: `${calendar.toString()}\r\n` };
}

function methodFor(side: TalkMailFacts['side'], cancelled: boolean) {
  if (side === 'leader') return ICalCalendarMethod.PUBLISH;
  return cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
}
