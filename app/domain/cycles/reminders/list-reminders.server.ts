import { conversations } from 'db/schema/conversations';
import { mails } from 'db/schema/notifications';
import { and, desc, eq, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { findRound } from '../rounds/find-round.server';
import { BY_HAND, roundDates } from './reminder-facts.server';
import { remindersAhead } from './reminders.rules';

const KINDS = ['round-behind', 'round-escalated', 'prepare-soon', 'still-to-sign'] as const;
type ReminderKind = (typeof KINDS)[number];

/** The reminders of one kind on one day. */
export type RemindersOfDay = {
  /** Civil date. */
  on: string;
  kind: ReminderKind;
  byHand: boolean;
  sent: number;
  /** Not sent yet, and not sent at all: what they said was no longer so, or they could not be delivered. */
  waiting: number;
  dropped: number;
};

/** What a round has reminded of so far, the latest first, and what it will remind of. Numbers, no names. For HR. */
export function listReminders(ctx: Context, cycleId: string) {
  const round = findRound(ctx, ctx.db, cycleId);
  const ahead = remindersAhead(roundDates(round), civilDateOf(ctx.now));
  return { ahead, past: remindersBefore(ctx, cycleId) };
}

function remindersBefore({ db }: Context, cycleId: string): RemindersOfDay[] {
  const talks = db
    .select({ id: conversations.id })
    .from(conversations)
    .where(eq(conversations.cycleId, cycleId));
  const rows = db
    .select({
      kind: mails.kind,
      event: mails.event,
      createdAt: mails.createdAt,
      sentAt: mails.sentAt,
      nextAttemptAt: mails.nextAttemptAt,
    })
    .from(mails)
    .where(
      and(
        inArray(mails.kind, [...KINDS]),
        or(eq(mails.cycleId, cycleId), inArray(mails.conversationId, talks)),
        // What a newer one took the place of was never a mail.
        or(isNull(mails.error), ne(mails.error, 'replaced')),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .all();
  const days = new Map<string, RemindersOfDay>();
  for (const { kind, event, createdAt, sentAt, nextAttemptAt } of rows) {
    const known = KINDS.find((one) => one === kind);
    if (!known) continue;
    const on = civilDateOf(createdAt);
    const byHand = event?.startsWith(`${BY_HAND}:`) ?? false;
    const key = `${on} ${kind} ${byHand}`;
    const day = days.get(key) ?? { on, kind: known, byHand, sent: 0, waiting: 0, dropped: 0 };
    if (sentAt) day.sent += 1;
    else if (nextAttemptAt) day.waiting += 1;
    else day.dropped += 1;
    days.set(key, day);
  }
  return [...days.values()];
}
