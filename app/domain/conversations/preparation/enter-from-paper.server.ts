import { type Db, type Transaction, transact } from 'db/client.server';
import { preparations } from 'db/schema/conversations';
import { eq } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { participantsOf } from '../participants.server';
import { isAnswered } from './answers.rules';
import { findEmployeesPreparation, findForPaper, findPaperPreparation } from './find-preparation.server';
import { type PaperStanding, paperStanding } from './preparation.rules';
import { answersOf, preparationOf } from './read-preparations.server';
import { tellOfShared } from './share-preparation.server';

/** An employee of the conversation, and whether the leader can type in what they have written on paper. */
export type PaperEntry = { personId: string; name: string; standing: PaperStanding };

/** For the leader: whose preparation can be typed in from paper. */
export function listPaperEntries(ctx: Context, conversationId: string): PaperEntry[] {
  const conversation = findForPaper(ctx, ctx.db, conversationId);
  return participantsOf(ctx.db, conversation)
    .filter(({ side }) => side === 'employee')
    .map(({ personId, name }) => {
      const preparation = preparationOf(ctx.db, conversationId, personId);
      const written = hasWritten(ctx.db, preparation.id);
      return { personId, name, standing: paperStanding(preparation, written, ctx.actor.personId) };
    });
}

/**
 * The leader begins to type in what an employee has written on paper. From now on the leader can read and
 * write that preparation, and the employee sees whose typing it is. Refuses with `paper.begun` where the
 * person writes it themselves, `paper.shared` where it has been shared, and `paper.elsewhere` where
 * another leader has typed some of it in. Doing it again changes nothing.
 */
export function enterFromPaper(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation, employee } = findEmployeesPreparation(ctx, tx, conversationId, personId);
    const { name } = employee;
    switch (paperStanding(preparation, hasWritten(tx, preparation.id), ctx.actor.personId)) {
      case 'entering':
        return;
      case 'begun':
        throw new Refusal('conflict', 'paper.begun', { name });
      case 'elsewhere':
        throw new Refusal('conflict', 'paper.elsewhere', { name });
      case 'shared':
      case 'entered':
        throw new Refusal('conflict', 'paper.shared', { name });
      case 'free':
        tx.update(preparations)
          .set({ enteredById: ctx.actor.personId })
          .where(eq(preparations.id, preparation.id))
          .run();
        log(ctx, tx, 'preparation.enter-from-paper', conversationId, personId);
    }
  });
}

/** Takes back what was begun by mistake. Refuses with `paper.not_empty` once something has been typed in. */
export function undoEntry(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation } = findPaperPreparation(ctx, tx, conversationId, personId);
    if (hasWritten(tx, preparation.id)) throw new Refusal('conflict', 'paper.not_empty');
    tx.update(preparations).set({ enteredById: null }).where(eq(preparations.id, preparation.id)).run();
    log(ctx, tx, 'preparation.undo-entry', conversationId, personId);
  });
}

/** The leader has typed it all in: it is shared, and opened by whoever typed it, so that it stays. */
export function finishEntry(ctx: Context, conversationId: string, personId: string): void {
  transact(ctx.db, (tx) => {
    const { preparation, conversation } = findPaperPreparation(ctx, tx, conversationId, personId);
    tx.update(preparations)
      .set({ sharedAt: ctx.now, openedAt: ctx.now })
      .where(eq(preparations.id, preparation.id))
      .run();
    log(ctx, tx, 'preparation.finish-entry', conversationId, personId);
    tellOfShared(ctx, tx, conversation, personId);
  });
}

const hasWritten = (tx: Db | Transaction, preparationId: string): boolean =>
  answersOf(tx, preparationId).some(isAnswered);

function log(
  ctx: Context,
  tx: Transaction,
  action: string,
  conversationId: string,
  onBehalfOf: string,
): void {
  appendAuditEvent(ctx, tx, {
    action,
    subjectType: 'conversation',
    subjectId: conversationId,
    details: { onBehalfOf },
  });
}
