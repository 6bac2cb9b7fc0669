import type { Db, Transaction } from 'db/client.server';
import type { preparations } from 'db/schema/conversations';
import type { Framework } from 'templates/framework.schema';
import type { Section, Template } from 'templates/template.schema';
import type { Side } from '../../access/access.rules';
import type { Context } from '../../context';
import { reportsUnder } from '../../deputies/standing-in.server';
import { type Denied, Refusal } from '../../errors';
import { sectionsInConversation } from '../asked-in-conversation.server';
import { beginPreparation } from '../begin-preparation.server';
import { findTemplate } from '../conversation-template.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { type Participant, participantsOf } from '../participants.server';
import { preparationOf } from './read-preparations.server';

/** A preparation that the actor has been allowed to read or to write, and what it is asked. */
export type FoundPreparation = {
  conversation: Conversation & { side: Side };
  preparation: typeof preparations.$inferSelect;
  template: Template;
  framework: Framework;
  sections: Section[];
};

/** The actor's own preparation. */
export function findOwnPreparation(
  ctx: Context,
  tx: Db | Transaction,
  conversationId: string,
  action: 'read' | 'prepare',
): FoundPreparation {
  const conversation = findOwnConversation(ctx, tx, conversationId, action);
  const { personId } = ctx.actor;
  // A deputy's begins with the first thing that they write in it.
  if (action === 'prepare' && conversation.deputy)
    beginPreparation(tx, { conversationId, personId, side: 'leader' });
  return found(ctx, tx, conversation, personId, conversation.side);
}

/**
 * A conversation that the actor can type into from paper. Whoever has no business with it is refused as
 * on every page of it, so that one attempt is one row in the log.
 */
export function findForPaper(
  ctx: Context,
  tx: Db | Transaction,
  conversationId: string,
): Conversation & { side: Side } {
  findOwnConversation(ctx, tx, conversationId, 'read');
  return findOwnConversation(ctx, tx, conversationId, 'enter-from-paper');
}

/** Those in the conversation who report to the actor today: in a group that is not all of them. */
export function employeesOf(ctx: Context, tx: Db | Transaction, conversation: Conversation): Participant[] {
  const reports = new Set(reportsUnder(ctx, conversation.leaderId, tx).map(({ personId }) => personId));
  return participantsOf(tx, conversation).filter(
    ({ personId, side }) => side === 'employee' && reports.has(personId),
  );
}

/**
 * That of somebody who reports to the actor today, in a conversation of the actor's. It may not have been
 * shared: see what of it is handed on.
 */
export function findEmployeesPreparation(
  ctx: Context,
  tx: Db | Transaction,
  conversationId: string,
  personId: string,
): FoundPreparation & { employee: Participant } {
  const conversation = findForPaper(ctx, tx, conversationId);
  const employee = employeesOf(ctx, tx, conversation).find(
    (participant) => participant.personId === personId,
  );
  if (!employee) throw new Refusal('not-found', 'access.not_found');
  return { ...found(ctx, tx, conversation, personId, 'employee'), employee };
}

/** For the log: the attempt to type in what somebody writes themselves. */
export const entering = (conversationId: string): Denied => ({
  action: 'conversation.enter-from-paper',
  subjectType: 'conversation',
  subjectId: conversationId,
  byMistake: true,
});

/**
 * The preparation that the actor is typing in from paper for one of their employees. Refuses with
 * `paper.not_begun` where they are not, or no longer.
 */
export function findPaperPreparation(
  ctx: Context,
  tx: Db | Transaction,
  conversationId: string,
  personId: string,
): FoundPreparation & { employee: Participant } {
  const paper = findEmployeesPreparation(ctx, tx, conversationId, personId);
  const { enteredById, sharedAt } = paper.preparation;
  if (enteredById !== ctx.actor.personId || sharedAt)
    throw new Refusal('conflict', 'paper.not_begun', {}, entering(conversationId));
  return paper;
}

function found(
  ctx: Context,
  tx: Db | Transaction,
  conversation: Conversation & { side: Side },
  personId: string,
  side: Side,
): FoundPreparation {
  const { template, framework } = findTemplate(ctx.db, conversation.templateId);
  return {
    conversation,
    preparation: preparationOf(tx, conversation.id, personId),
    template,
    framework,
    sections: sectionsInConversation(tx, conversation, template, side),
  };
}
