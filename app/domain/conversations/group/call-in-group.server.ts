import { transact } from 'db/client.server';
import { conversationMembers, conversations, preparations } from 'db/schema/conversations';
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
import type { CallInGroup } from './group.schema';

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
  return {
    templates,
    reports: reports.map(({ personId, name, title }) => ({ personId, name, title })),
  };
}

/**
 * The leader calls some of their own reports in to a group talk; everybody can prepare from now on.
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
    const id = newId();
    tx.insert(conversations)
      .values({
        id,
        templateId: template.id,
        type: 'grus',
        employeeId: null,
        groupName: input.name,
        leaderId: ctx.actor.personId,
        state: 'preparing',
        heldOn: input.heldOn,
        createdAt: ctx.now,
      })
      .run();
    for (const personId of input.members) {
      tx.insert(conversationMembers).values({ conversationId: id, personId }).run();
      tx.insert(preparations).values({ id: newId(), conversationId: id, personId, side: 'employee' }).run();
    }
    tx.insert(preparations)
      .values({ id: newId(), conversationId: id, personId: ctx.actor.personId, side: 'leader' })
      .run();
    queueMails(ctx, tx, {
      to: [...input.members, ctx.actor.personId],
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
