import { transact } from 'db/client.server';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { endSession } from './sessions.server';

/** Ends the actor's session for good: its id in an old cookie is worth nothing afterwards. */
export function logOut(ctx: Context, sessionId: string): void {
  transact(ctx.db, (tx) => {
    endSession(tx, sessionId, ctx.now);
    appendAuditEvent(ctx, tx, {
      action: 'session.end',
      subjectType: 'person',
      subjectId: ctx.actor.personId,
    });
  });
}
