import { type Transaction, transact } from 'db/client.server';
import { conversationMembers, conversations } from 'db/schema/conversations';
import { frameworks, interviewTemplates } from 'db/schema/frameworks';
import { and, desc, eq } from 'drizzle-orm';
import { authorizeLeading } from '../../access/authorize';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { isInForce } from '../../frameworks/templates/in-force.server';
import { newId } from '../../ids';
import { queueMails } from '../../notifications/queue-mail.server';
import { listReports } from '../../people/reports.server';
import { beginPreparation } from '../begin-preparation.server';
import { noteInRound, roundOfGroup } from '../lifecycle/note-in-round.server';
import { plannedGroups } from '../lifecycle/planned-talk.server';
import { meetingOf } from '../talk-time.rules';
import type { CallInGroup } from './group.schema';
import { leavePlanned } from './leave-planned.server';

/**
 * What the leader chooses from when calling a group in: the own reports, and the group templates in
 * force, those for the role that most of them have first. Throws 'not-found' for who leads nobody.
 */
export function groupChoices(ctx: Context) {
  const reports = authorizeLeading(ctx.actor, listReports(ctx.db, ctx.actor.personId, ctx.now));
  const withRole = (role: string) => reports.filter((report) => report.role === role).length;
  const templates = ctx.db
    .select({
      id: interviewTemplates.id,
      role: interviewTemplates.role,
      language: interviewTemplates.language,
      length: interviewTemplates.length,
      framework: frameworks.name,
    })
    .from(interviewTemplates)
    .innerJoin(frameworks, eq(frameworks.id, interviewTemplates.frameworkId))
    .where(and(eq(interviewTemplates.type, 'grus'), isInForce(ctx.db)))
    .orderBy(desc(interviewTemplates.createdAt))
    .all()
    .sort((a, b) => withRole(b.role) - withRole(a.role));
  const [planned] = plannedGroups(ctx.db, ctx.actor.personId);
  // What HR has chosen for the round comes first.
  templates.sort((a, b) => Number(b.id === planned?.templateId) - Number(a.id === planned?.templateId));
  return {
    templates,
    /** The group that a round has planned a talk with; null where no round has. */
    planned: planned ? { name: planned.name, members: planned.members, lastDay: planned.lastDay } : null,
    reports: reports.map(({ personId, name, title }) => ({ personId, name, title })),
  };
}

/**
 * The leader calls some of their own reports in to a group talk; everybody can prepare from now on. A talk that a
 * round has planned with them all is the one that is called in to; of one with others too, those who are called in are taken.
 * Returns the conversation's id. Refuses with `group.not_reports` when one of them is not the actor's
 * report today, and with `conversation.template_unknown` for a template that is not a group's or not in use.
 */
export function callInGroup(ctx: Context, input: CallInGroup): string {
  return transact(ctx.db, (tx) => {
    const reports = authorizeLeading(ctx.actor, listReports(tx, ctx.actor.personId, ctx.now));
    if (!input.members.every((id) => reports.some(({ personId }) => personId === id)))
      throw new Refusal('invalid', 'group.not_reports');
    const template = tx
      .select({ id: interviewTemplates.id })
      .from(interviewTemplates)
      .where(
        and(eq(interviewTemplates.id, input.templateId), eq(interviewTemplates.type, 'grus'), isInForce(tx)),
      )
      .get();
    if (!template) throw new Refusal('invalid', 'conversation.template_unknown');
    const leaderId = ctx.actor.personId;
    const planned = takeFromPlanned(ctx, tx, input.members);
    const id = planned?.id ?? newId();
    const called = {
      templateId: template.id,
      groupName: input.name,
      leaderId,
      state: 'preparing',
      heldOn: input.heldOn,
      ...meetingOf(input),
    } as const;
    if (planned?.id)
      tx.update(conversations)
        .set({ ...called, calledInAt: ctx.now })
        .where(eq(conversations.id, id))
        .run();
    else
      tx.insert(conversations)
        .values({
          id,
          type: 'grus',
          employeeId: null,
          cycleId: planned?.cycleId ?? null,
          createdAt: ctx.now,
          ...called,
        })
        .run();
    for (const personId of input.members) {
      tx.insert(conversationMembers).values({ conversationId: id, personId }).run();
      beginPreparation(tx, { conversationId: id, personId, side: 'employee' });
    }
    beginPreparation(tx, { conversationId: id, personId: leaderId, side: 'leader' });
    noteInRound(tx, id, input.members);
    queueMails(ctx, tx, {
      to: [...input.members, leaderId],
      kind: 'called-in',
      conversationId: id,
      alsoToActor: true,
    });
    appendAuditEvent(ctx, tx, {
      action: 'conversation.call-in-group',
      subjectType: 'conversation',
      subjectId: id,
      details: { members: input.members.join(' '), template: template.id },
    });
    return id;
  });
}

/**
 * Takes members out of the group talks that rounds have planned with them: the one that is called in to now, or (as
 * `id` null) the round that a new one belongs to; null where no round has planned any.
 */
function takeFromPlanned(
  ctx: Context,
  tx: Transaction,
  members: readonly string[],
): { id: string | null; cycleId: string | null } | null {
  const planned = plannedGroups(tx, ctx.actor.personId).filter((group) =>
    group.members.some((personId) => members.includes(personId)),
  );
  const first = planned[0];
  if (!first) {
    // Too many for one group are divided by calling them in.
    const cycleId = roundOfGroup(tx, members);
    return cycleId === null ? null : { id: null, cycleId };
  }
  const used = planned.find((group) => group.members.every((personId) => members.includes(personId)));
  leavePlanned(ctx, tx, planned, members, used?.id);
  return { id: used?.id ?? null, cycleId: (used ?? first).cycleId };
}
