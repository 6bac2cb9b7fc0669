import { type Db, type Transaction, transact } from 'db/client.server';
import { people } from 'db/schema/people';
import { privacyRequests } from 'db/schema/privacy';
import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm';
import { maySee } from '../../access/access.rules';
import { authorizeFunction } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { civilDateOf } from '../../dates';
import { Refusal } from '../../errors';
import { queueMail } from '../../notifications/queue-mail.server';
import { nameOf } from '../../people/find-person.server';
import { canExtend, extendedDeadline, isOverdue } from './deadline.rules';
import type { AnswerRequest } from './request.schema';
import { openRequestTexts, sealRequestText } from './request-texts.server';

/** So many of those that are answered are listed. */
const ANSWERED = 100;

/** Requests that wait for an answer, the nearest deadline first, and the latest that were answered. Without their words. For HR. */
export function listRequests(ctx: Context) {
  authorizeFunction(ctx.actor, 'handle-requests');
  const today = civilDateOf(ctx.now);
  const rows = () =>
    ctx.db
      .select({
        id: privacyRequests.id,
        personId: privacyRequests.personId,
        name: people.name,
        kind: privacyRequests.kind,
        receivedAt: privacyRequests.receivedAt,
        dueOn: privacyRequests.dueOn,
        decision: privacyRequests.decision,
        decidedAt: privacyRequests.decidedAt,
      })
      .from(privacyRequests)
      .innerJoin(people, eq(people.id, privacyRequests.personId));
  const open = rows()
    .where(isNull(privacyRequests.decidedAt))
    .orderBy(asc(privacyRequests.dueOn), asc(privacyRequests.receivedAt))
    .all();
  const answered = rows()
    .where(isNotNull(privacyRequests.decidedAt))
    .orderBy(desc(privacyRequests.decidedAt))
    .limit(ANSWERED)
    .all();
  return { open: open.map((row) => ({ ...row, overdue: isOverdue(row, today) })), answered };
}
export type ListedRequest = ReturnType<typeof listRequests>['open'][number];

/** One request with its words; that it was read is logged. For HR, and not for whoever made it themselves. */
export function readRequest(ctx: Context, id: string) {
  return transact(ctx.db, (tx) => {
    const { extended, ...row } = findRequest(ctx, tx, id);
    if (row.personId !== ctx.actor.personId) log(ctx, tx, 'request.read', id);
    const today = civilDateOf(ctx.now);
    const { kind, text, receivedAt, dueOn, extendedWhy, decision, answer, decidedAt, personId } =
      openRequestTexts(ctx.keys, row);
    return {
      ...{ id, personId, kind, text, receivedAt, dueOn, extendedWhy, decision, answer, decidedAt },
      name: nameOf(tx, personId),
      own: personId === ctx.actor.personId,
      overdue: isOverdue(row, today),
      mayExtend: canExtend({ ...row, extended }, today),
      extendedTo: extendedDeadline(civilDateOf(receivedAt)),
    };
  });
}
export type ReadRequest = ReturnType<typeof readRequest>;

/**
 * Takes two more months to answer, once, with a reason that the person sees. Refuses with `requests.not_extended`
 * when the first month is over or it has been done, and as `answerRequest`.
 */
export function extendRequest(ctx: Context, id: string, reason: string): void {
  transact(ctx.db, (tx) => {
    const row = findToHandle(ctx, tx, id);
    if (!canExtend(row, civilDateOf(ctx.now))) throw new Refusal('conflict', 'requests.not_extended');
    tx.update(privacyRequests)
      .set({
        dueOn: extendedDeadline(civilDateOf(row.receivedAt)),
        extendedWhy: sealRequestText(ctx.keys, id, 'extended_why', reason),
      })
      .where(eq(privacyRequests.id, id))
      .run();
    log(ctx, tx, 'request.extend', id);
  });
}

/**
 * Answers a request, once; the person is told by mail that there is an answer. Refuses with `requests.answered`, and
 * with `requests.own` for a request of one's own: another in HR answers that.
 */
export function answerRequest(ctx: Context, id: string, { decision, answer }: AnswerRequest): void {
  transact(ctx.db, (tx) => {
    const row = findToHandle(ctx, tx, id);
    tx.update(privacyRequests)
      .set({
        decision,
        answer: sealRequestText(ctx.keys, id, 'answer', answer),
        decidedAt: ctx.now,
        decidedById: ctx.actor.personId,
      })
      .where(eq(privacyRequests.id, id))
      .run();
    queueMail(ctx, tx, { to: row.personId, kind: 'request-answered', conversationId: null });
    log(ctx, tx, 'request.answer', id, { decision });
  });
}

/** How many wait for the actor's answer and the nearest deadline; null for who handles none, or where none waits. */
export function requestsDue(ctx: Context): { count: number; dueOn: string; overdue: boolean } | null {
  if (!maySee(ctx.actor.grants, 'handle-requests')) return null;
  const rows = ctx.db
    .select({ dueOn: privacyRequests.dueOn })
    .from(privacyRequests)
    .where(and(isNull(privacyRequests.decidedAt), ne(privacyRequests.personId, ctx.actor.personId)))
    .orderBy(asc(privacyRequests.dueOn))
    .all();
  const [first] = rows;
  if (!first) return null;
  return {
    count: rows.length,
    dueOn: first.dueOn,
    overdue: isOverdue({ ...first, decidedAt: null }, civilDateOf(ctx.now)),
  };
}

/** Throws where the actor handles no requests, or there is no such one: whatever they posted. */
export function refuseUnlessHandler(ctx: Context, id: string): void {
  findRequest(ctx, ctx.db, id);
}

/** For whoever handles requests; the same answer for none and for somebody else who asks. */
export function findRequest(ctx: Context, tx: Db | Transaction, id: string) {
  authorizeFunction(ctx.actor, 'handle-requests');
  const row = tx.select().from(privacyRequests).where(eq(privacyRequests.id, id)).get();
  if (!row) throw new Refusal('not-found', 'access.not_found');
  return { ...row, extended: row.extendedWhy !== null };
}

function findToHandle(ctx: Context, tx: Transaction, id: string) {
  const row = findRequest(ctx, tx, id);
  if (row.personId === ctx.actor.personId) throw new Refusal('conflict', 'requests.own');
  if (row.decidedAt !== null) throw new Refusal('conflict', 'requests.answered');
  return row;
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  id: string,
  details: Record<string, string> = {},
): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'privacy-request', subjectId: id, details });
}
