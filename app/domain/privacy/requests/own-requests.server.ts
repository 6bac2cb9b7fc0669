import { transact } from 'db/client.server';
import { grants } from 'db/schema/access';
import { privacyRequests } from 'db/schema/privacy';
import { and, count, desc, eq, isNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { newId } from '../../ids';
import { queueMails } from '../../notifications/queue-mail.server';
import { firstDeadline, isOverdue } from './deadline.rules';
import type { MakeRequest } from './request.schema';
import { openRequestTexts, sealRequestText } from './request-texts.server';

/** So many unanswered ones at a time: more is said in those that there are. */
const MOST_OPEN = 10;

/**
 * Asks the organisation for access to, correction or erasure of one's own data, or objects to its use. It is to be
 * answered within a month; HR are told by mail that there is one, not what it says. For everybody, about themselves.
 * Refuses with `requests.too_many`.
 */
export function makeRequest(ctx: Context, { kind, text }: MakeRequest): string {
  const { personId } = ctx.actor;
  return transact(ctx.db, (tx) => {
    const open = and(eq(privacyRequests.personId, personId), isNull(privacyRequests.decidedAt));
    const unanswered = tx.select({ rows: count() }).from(privacyRequests).where(open).get()?.rows ?? 0;
    if (unanswered >= MOST_OPEN) throw new Refusal('conflict', 'requests.too_many', { limit: MOST_OPEN });
    const id = newId();
    tx.insert(privacyRequests)
      .values({
        id,
        personId,
        kind,
        text: sealRequestText(ctx.keys, id, 'text', text),
        receivedAt: ctx.now,
        dueOn: firstDeadline(civilDateOf(ctx.now)),
      })
      .run();
    const handlers = tx.select({ id: grants.personId }).from(grants).where(eq(grants.grant, 'hr')).all();
    queueMails(ctx, tx, {
      to: handlers.map((row) => row.id),
      kind: 'request-received',
      conversationId: null,
    });
    appendAuditEvent(ctx, tx, {
      action: 'request.make',
      subjectType: 'privacy-request',
      subjectId: id,
      details: { kind },
    });
    return id;
  });
}

/** What the actor has asked for and what was answered, the latest first. */
export function listOwnRequests({ db, keys, actor, now }: Context) {
  return db
    .select()
    .from(privacyRequests)
    .where(eq(privacyRequests.personId, actor.personId))
    .orderBy(desc(privacyRequests.receivedAt))
    .all()
    .map((row) => {
      const { id, kind, text, receivedAt, dueOn, extendedWhy, decision, answer, decidedAt } =
        openRequestTexts(keys, row);
      const overdue = isOverdue(row, civilDateOf(now));
      return { id, kind, text, receivedAt, dueOn, extendedWhy, decision, answer, decidedAt, overdue };
    });
}
export type OwnRequest = ReturnType<typeof listOwnRequests>[number];
