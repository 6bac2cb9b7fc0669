import { auditEvents } from 'db/schema/audit';
import { conversations } from 'db/schema/conversations';
import { and, desc, eq, inArray, isNull, lt, ne, or } from 'drizzle-orm';
import type { Context } from '../context';
import { partyTo } from '../conversations/find-conversation.server';
import { describeEvents, type LogEvent } from './log-events.server';

/** What counts as somebody having opened a conversation, or taken something of it out. */
const ACCESSES = [
  'preparation.open',
  'document.read',
  'document.read-earlier',
  'agreement.read-earlier',
  'summary.open',
  'summary.export',
  'summary.file',
  'summary.take-agreements',
];

const PAGE = 50;

export type OwnAccesses = { events: LogEvent[]; next: number | null };

/**
 * Who has opened, read or taken out what of the conversations that the actor is a party to today, newest
 * first. Without the actor's own unless they are asked for. For everybody, of their own alone.
 */
export function listOwnAccesses(
  ctx: Context,
  { own, before }: { own: boolean; before: number | null },
): OwnAccesses {
  const mine = ctx.db
    .select({ id: conversations.id })
    .from(conversations)
    .where(partyTo(ctx.db, ctx.actor, ctx.now));
  const rows = ctx.db
    .select()
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, 'conversation'),
        inArray(auditEvents.subjectId, mine),
        inArray(auditEvents.action, ACCESSES),
        eq(auditEvents.outcome, 'done'),
        own ? undefined : or(isNull(auditEvents.actorId), ne(auditEvents.actorId, ctx.actor.personId)),
        before === null ? undefined : lt(auditEvents.seq, before),
      ),
    )
    .orderBy(desc(auditEvents.seq))
    .limit(PAGE + 1)
    .all();
  const shown = rows.slice(0, PAGE);
  const next = rows.length > PAGE ? (shown.at(-1)?.seq ?? null) : null;
  return { events: describeEvents(ctx.db, shown), next };
}
