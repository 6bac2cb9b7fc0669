import { transact } from 'db/client.server';
import { deputies } from 'db/schema/people';
import { eq } from 'drizzle-orm';
import { authorizeFunction } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { civilDateOf } from '../dates';
import { Refusal } from '../errors';

/** The leader ends one of their own deputyships at once. Refuses with `deputies.over` where it has ended. */
export function endOwnDeputy(ctx: Context, id: string): void {
  end(ctx, id, ctx.actor.personId);
}

/** HR ends anybody's. */
export function endDeputyOf(ctx: Context, id: string): void {
  authorizeFunction(ctx.actor, 'appoint-deputies');
  end(ctx, id, null);
}

function end(ctx: Context, id: string, leaderId: string | null): void {
  transact(ctx.db, (tx) => {
    const found = tx.select().from(deputies).where(eq(deputies.id, id)).get();
    if (!found || (leaderId !== null && found.leaderId !== leaderId)) {
      const denied = { action: 'deputy.end', subjectType: 'deputyship', subjectId: id };
      throw new Refusal('not-found', 'access.not_found', {}, denied);
    }
    if (found.withdrawnAt || found.endsOn < civilDateOf(ctx.now))
      throw new Refusal('conflict', 'deputies.over');
    tx.update(deputies).set({ withdrawnAt: ctx.now }).where(eq(deputies.id, id)).run();
    appendAuditEvent(ctx, tx, {
      action: 'deputy.end',
      subjectType: 'person',
      subjectId: found.leaderId,
      details: { deputyship: id, deputy: found.deputyId },
    });
  });
}
