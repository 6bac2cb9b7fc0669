import { type CalendarMethod, type TalkEvent, writeCalendar } from '../../domain/appointments/write-calendar';
import { talkTime } from '../../domain/conversations/talk-time.rules';
import { CALENDAR_KINDS, takesDayOut } from '../../domain/notifications/mail.rules';
import type { TalkMailFacts } from '../../domain/notifications/read-mail.server';
import type { MailSettings } from './mail-settings';
import { plainName } from './plain-name';

export type CalendarFile = { method: CalendarMethod; content: string };

/** The edition of a talk's event that a mail carries. */
export type MailedEvent = { method: CalendarMethod; event: TalkEvent };

type Words = { summary: string; description: string; address: string };

/**
 * The talk as an event, for the kinds of mail that carry one. The leader is the organiser. To the organiser
 * it is published: nobody can invite themselves.
 */
export function mailedEvent(facts: TalkMailFacts, { from }: MailSettings, words: Words): MailedEvent | null {
  if (!CALENDAR_KINDS.some((kind) => kind === facts.kind)) return null;
  const { conversation, recipient, side } = facts;
  const cancelled = takesDayOut(facts.kind);
  // A talk that was only planned has been in nobody's calendar.
  if (cancelled && facts.sequence === 0) return null;
  return {
    method: side === 'leader' ? 'PUBLISH' : cancelled ? 'CANCEL' : 'REQUEST',
    event: {
      ...talkTime(conversation),
      ...words,
      conversationId: conversation.id,
      sequence: facts.sequence,
      stamp: facts.queuedAt,
      place: conversation.place && plainName(conversation.place),
      cancelled,
      organizer: {
        name: plainName(conversation.leader.name),
        email: conversation.leader.email,
        sentBy: from.address,
      },
      attendee: side === 'employee' ? { name: plainName(recipient.name), email: recipient.email } : null,
    },
  };
}

/**
 * The calendar file of a mail; null where it carries no event. Several events stand in one file only where they
 * are published: an invitation is one event (RFC 5546, 3.2.2), and goes in a mail of its own.
 */
export function calendarFile(events: readonly MailedEvent[], language: 'da' | 'en'): CalendarFile | null {
  const [first] = events;
  if (!first) return null;
  const { method } = first;
  return {
    method,
    content: writeCalendar(
      events.map(({ event }) => event),
      { method, language },
    ),
  };
}
