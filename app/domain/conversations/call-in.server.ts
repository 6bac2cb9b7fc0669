import { type Transaction, transact } from 'db/client.server';
import { conversations } from 'db/schema/conversations';
import { interviewTemplates } from 'db/schema/frameworks';
import { SIDES } from 'db/schema/vocabulary';
import { and, eq } from 'drizzle-orm';
import { authorizeCallingIn } from '../access/authorize';
import { appendAuditEvent } from '../audit/append-audit-event.server';
import type { Context } from '../context';
import { reportsStoodInFor } from '../deputies/standing-in.server';
import { Refusal } from '../errors';
import { isInForce } from '../frameworks/templates/in-force.server';
import { newId } from '../ids';
import { queueMails } from '../notifications/queue-mail.server';
import { currentEmployment } from '../people/current-employment.server';
import { beginPreparation } from './begin-preparation.server';
import type { CallIn } from './conversation.schema';
import { joinRound } from './lifecycle/note-in-round.server';
import { plannedTalk } from './lifecycle/planned-talk.server';
import { withdrawTimes } from './lifecycle/withdraw-times.server';
import { meetingOf } from './talk-time.rules';

/**
 * The leader, or who stands in for them, calls one of their own reports in to a conversation; both can
 * prepare from now on. The conversation is the leader's, whoever calls in. A talk of the same kind that a round has
 * planned with them is the one that is called in to: there are never two.
 * Returns the conversation's id. Throws 'not-found' for somebody who is not the actor's report today,
 * `conversation.template_unknown` for a template that
 * does not exist or is for a group, and `conversation.template_retired` for one that is no longer in use.
 */
export function callIn(ctx: Context, employeeId: string, input: CallIn): string {
  return transact(ctx.db, (tx) => callInOne(ctx, tx, employeeId, input));
}

/** As `callIn`, several at once, each to a talk of their own: all of them, or (when one may not be) none. */
export function callInSeveral(ctx: Context, calls: readonly (CallIn & { employeeId: string })[]): string[] {
  return transact(ctx.db, (tx) =>
    calls.map(({ employeeId, ...input }) => callInOne(ctx, tx, employeeId, input)),
  );
}

function callInOne(ctx: Context, tx: Transaction, employeeId: string, input: CallIn): string {
  const employment = authorizeCallingIn(
    ctx.actor,
    currentEmployment(tx, employeeId, ctx.now),
    employeeId,
    (leader) => reportsStoodInFor(ctx, leader, tx).some(({ personId }) => personId === employeeId),
  );
  const { leaderId } = employment;
  const template = tx
    .select()
    .from(interviewTemplates)
    .where(eq(interviewTemplates.id, input.templateId))
    .get();
  if (!template || template.role !== employment.role || template.type === 'grus')
    throw new Refusal('invalid', 'conversation.template_unknown');
  const inForce = tx
    .select({ id: interviewTemplates.id })
    .from(interviewTemplates)
    .where(and(eq(interviewTemplates.id, template.id), isInForce(tx)))
    .get();
  if (!inForce) throw new Refusal('invalid', 'conversation.template_retired');
  const planned = plannedTalk(tx, employeeId, template.type);
  const id = planned?.id ?? newId();
  const called = {
    templateId: template.id,
    leaderId,
    state: 'preparing',
    heldOn: input.heldOn,
    ...meetingOf(input),
  } as const;
  if (planned) {
    withdrawTimes(tx, id, ctx.now);
    tx.update(conversations)
      .set({ ...called, calledInAt: ctx.now })
      .where(eq(conversations.id, id))
      .run();
  } else
    tx.insert(conversations)
      .values({ id, type: template.type, employeeId, createdAt: ctx.now, ...called })
      .run();
  if (!planned) joinRound(tx, { id, type: template.type, employeeId });
  const parties = { employee: employeeId, leader: leaderId };
  for (const side of SIDES) beginPreparation(tx, { conversationId: id, side, personId: parties[side] });
  queueMails(ctx, tx, {
    to: [employeeId, leaderId],
    kind: 'called-in',
    conversationId: id,
    alsoToActor: true,
  });
  appendAuditEvent(ctx, tx, {
    action: 'conversation.call-in',
    subjectType: 'conversation',
    subjectId: id,
    details: { employee: employeeId, template: template.id },
  });
  return id;
}
