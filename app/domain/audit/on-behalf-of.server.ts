import type { Transaction } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { deputies } from 'db/schema/people';
import { and, eq } from 'drizzle-orm';
import { standsInFor } from '../access/standing-in.server';
import type { Context, SystemContext } from '../context';
import { civilDateOf } from '../dates';
import type { AuditEvent } from './append-audit-event.server';

/** What HR does with a conversation it does as HR, whomever the person stands in for besides. */
const AS_HR = [
  'summary.open',
  'summary.export',
  'summary.file',
  'summary.take-agreements',
  'conversation.see-status',
];

/**
 * The leader in whose place the actor acts on a conversation: for every event of it, so that no operation
 * has to think of it. Null for everybody who acts for themselves.
 */
export function onBehalfOf(
  { actor, now }: Pick<Context | SystemContext, 'actor' | 'now'>,
  tx: Transaction,
  { action, subjectType, subjectId }: AuditEvent,
): string | null {
  if (!actor || subjectType !== 'conversation' || subjectId === null || AS_HR.includes(action)) return null;
  const { personId } = actor;
  // Nearly nobody has ever been a deputy.
  const one = tx.select({ id: deputies.id }).from(deputies).where(eq(deputies.deputyId, personId)).limit(1);
  if (!one.get()) return null;
  const conversation = tx
    .select({ leaderId: conversations.leaderId })
    .from(conversations)
    .where(and(eq(conversations.id, subjectId), standsInFor(personId, civilDateOf(now))))
    .get();
  return conversation?.leaderId ?? null;
}
