import { transact } from 'db/client.server';
import { sessions } from 'db/schema/access';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { SystemContext } from '../context';
import { actorOf } from '../people/actor.server';
import { hashOf, whereThereIsRoom } from './sessions.server';

/**
 * Logs as denied, once, that somebody asked with a session that opens nothing any more: they logged out, were idle too
 * long, or their login was closed. An id that is nobody's leaves nothing. Call it where `findActor` has found nobody.
 */
export function noteReplay(ctx: SystemContext, sessionId: string): void {
  const unnoted = and(eq(sessions.idHash, hashOf(sessionId)), isNull(sessions.replayNotedAt));
  const session = ctx.db.select().from(sessions).where(unnoted).get();
  if (!session) return;
  const { personId, provedAt } = session;
  whereThereIsRoom(() =>
    transact(ctx.db, (tx) => {
      const noted = tx
        .update(sessions)
        .set({ endedAt: sql`coalesce(${sessions.endedAt}, ${ctx.now.getTime()})`, replayNotedAt: ctx.now })
        .where(unnoted)
        .run();
      if (noted.changes === 0) return;
      appendAuditEvent({ ...ctx, actor: actorOf(ctx.db, personId, provedAt) }, tx, {
        action: 'session.replay',
        outcome: 'denied',
        subjectType: 'person',
        subjectId: personId,
      });
    }),
  );
}
