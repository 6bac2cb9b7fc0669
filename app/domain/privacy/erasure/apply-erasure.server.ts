import { transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import type { ContentPart } from 'db/sealed/places';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context, SystemContext } from '../../context';
import { withdrawExports } from '../../exports/end-export.server';
import { dropKeys } from './drop-keys.server';
import { erasePreparations, eraseWhole } from './erase-rows.server';

/**
 * The second half of an erasure: the database gives up the rows, and the log says so with ids alone. Safe to do again. The keys
 * go here too: a start gives new ones to a conversation that a backup has brought back without any.
 * `why` is 'replay' where a start or a restored backup makes up for what was left undone.
 */
export function applyErasure(
  ctx: Context | SystemContext,
  { conversationId, part }: { conversationId: string; part: ContentPart },
  why: string,
): void {
  transact(ctx.db, (tx) => {
    dropKeys(tx, conversationId, part);
    const there = tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(eq(conversations.id, conversationId));
    if (!there.get()) return;
    if (part === 'record') {
      withdrawExports(ctx, tx, conversationId);
      eraseWhole(tx, conversationId);
    } else erasePreparations(tx, conversationId, ctx.now);
    appendAuditEvent(ctx, tx, {
      action: 'conversation.erase',
      subjectType: 'conversation',
      subjectId: conversationId,
      details: { part, why },
    });
  });
}
