import { type Db, type Transaction, transact } from 'db/client.server';
import { preparations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { actionIsOpen, type Side } from '../../access/access.rules';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import type { Conversation } from '../find-conversation.server';
import { isAnswered } from './answers.rules';
import {
  employeesOf,
  entering,
  findEmployeesPreparation,
  findForPaper,
  findOwnPreparation,
  findPaperPreparation,
} from './find-preparation.server';
import { isBeingEntered, type PaperStanding, paperStanding } from './preparation.rules';
import { answersOf, isCorrected, preparationOf } from './read-preparations.server';
import { tellOfShared } from './share-preparation.server';

/** An employee of the conversation, and whether the leader can type in what they have written on paper. */
export type PaperEntry = { personId: string; name: string; standing: PaperStanding };

/** For the leader: whose preparation can be typed in from paper. */
export function listPaperEntries(ctx: Context, conversationId: string): PaperEntry[] {
  const conversation = findForPaper(ctx, ctx.db, conversationId);
  return employeesOf(ctx, ctx.db, conversation).map(({ personId, name }) => ({
    personId,
    name,
    standing: standingOf(ctx, ctx.db, preparationOf(ctx.db, conversationId, personId)),
  }));
}

/** Whether the actor can begin to type in somebody's paper, or is at it. For whoever takes part. */
export function mayEnterFromPaper(ctx: Context, conversation: Conversation & { side: Side }): boolean {
  if (conversation.side !== 'leader' || conversation.deputy) return false;
  if (!actionIsOpen('enter-from-paper', conversation.state)) return false;
  return employeesOf(ctx, ctx.db, conversation).some(({ personId }) => {
    const standing = standingOf(ctx, ctx.db, preparationOf(ctx.db, conversation.id, personId));
    return standing === 'free' || standing === 'entering';
  });
}

/**
 * The leader begins to type in what an employee has written on paper. From now on the leader can read and
 * write that preparation, and the employee sees whose typing it is. Refuses with `paper.begun` where the
 * person writes it themselves and `paper.shared` where it has been shared. Doing it again changes nothing.
 */
export function enterFromPaper(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation, employee } = findEmployeesPreparation(ctx, tx, conversationId, personId);
    const { name } = employee;
    switch (standingOf(ctx, tx, preparation)) {
      case 'entering':
        return;
      case 'begun':
        throw new Refusal('conflict', 'paper.begun', { name }, entering(conversationId));
      case 'shared':
      case 'entered':
      case 'corrected':
        throw new Refusal('conflict', 'paper.shared', { name });
      case 'free':
        tx.update(preparations)
          .set({ enteredById: ctx.actor.personId })
          .where(eq(preparations.id, preparation.id))
          .run();
        log(ctx, tx, 'preparation.enter-from-paper', conversationId, { onBehalfOf: personId });
    }
  });
}

/** Takes back what was begun by mistake. Refuses with `paper.not_empty` once something has been typed in. */
export function undoEntry(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation } = findPaperPreparation(ctx, tx, conversationId, personId);
    if (hasWritten(tx, preparation.id)) throw new Refusal('conflict', 'paper.not_empty');
    tx.update(preparations).set({ enteredById: null }).where(eq(preparations.id, preparation.id)).run();
    log(ctx, tx, 'preparation.undo-entry', conversationId, { onBehalfOf: personId });
  });
}

/**
 * The person whose paper it is writes themselves: nobody types it in any longer, what was typed in is
 * theirs to go on with, and the leader reads it no more. Changes nothing where nobody is at it.
 */
export function writeOneself(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation } = findOwnPreparation(ctx, tx, conversationId, 'prepare');
    if (!isBeingEntered(preparation)) return;
    tx.update(preparations).set({ enteredById: null }).where(eq(preparations.id, preparation.id)).run();
    log(ctx, tx, 'preparation.write-oneself', conversationId, {});
  });
}

/**
 * The leader has typed it all in: it is shared, and opened by whoever typed it, so that it stays. All of
 * it is the leader's typing (see `saveAnswer`). Refuses with `paper.empty` where nothing was typed in.
 */
export function finishEntry(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation, conversation } = findPaperPreparation(ctx, tx, conversationId, personId);
    if (!hasWritten(tx, preparation.id)) throw new Refusal('conflict', 'paper.empty');
    tx.update(preparations)
      .set({ sharedAt: ctx.now, openedAt: ctx.now })
      .where(eq(preparations.id, preparation.id))
      .run();
    log(ctx, tx, 'preparation.finish-entry', conversationId, { onBehalfOf: personId });
    tellOfShared(ctx, tx, conversation, personId);
  });
}

const hasWritten = (tx: Db | Transaction, preparationId: string): boolean =>
  answersOf(tx, preparationId).some(isAnswered);

function standingOf(
  ctx: Context,
  tx: Db | Transaction,
  preparation: ReturnType<typeof preparationOf>,
): PaperStanding {
  const stored = answersOf(tx, preparation.id);
  const corrected = isCorrected(preparation.sharedAt, stored);
  return paperStanding(preparation, { any: stored.some(isAnswered), corrected }, ctx.actor.personId);
}

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  conversationId: string,
  details: { onBehalfOf?: string },
): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: conversationId,
    details,
  });
}
