import { type Transaction, transact } from 'db/client.server';
import { preparations } from 'db/schema/conversations';
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { appendAuditEvent } from '../../audit/append-audit-event.server';
import type { Context } from '../../context';
import { Refusal } from '../../errors';
import { queueMails } from '../../notifications/queue-mail.server';
import { nameOf } from '../../people/find-person.server';
import { beginPreparation } from '../begin-preparation.server';
import { type Conversation, findOwnConversation } from '../find-conversation.server';
import { leaderChange } from '../lifecycle/change-of-leader.server';
import { participantsOf } from '../participants.server';
import { isBeingEntered } from './preparation.rules';

const of = (conversationId: string, personId: string) =>
  and(eq(preparations.conversationId, conversationId), eq(preparations.personId, personId));

/**
 * Lets the others read the actor's preparation, and mails them that they can: the deliberate act before
 * which nobody sees it. Doing it again changes nothing. Refuses with `paper.being_entered` while the leader
 * types it in from paper, and with `preparation.no_leader` while nobody has taken over from a former leader:
 * there is nobody to share with.
 */
export function sharePreparation(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    const conversation = findOwnConversation(ctx, tx, conversationId, 'share');
    const { personId } = ctx.actor;
    if (conversation.deputy) beginPreparation(tx, { conversationId, personId, side: 'leader' });
    const preparation = tx.select().from(preparations).where(of(conversationId, ctx.actor.personId)).get();
    if (preparation?.enteredById && isBeingEntered(preparation))
      throw new Refusal('conflict', 'paper.being_entered', { name: nameOf(tx, preparation.enteredById) });
    if (!preparation?.sharedAt && leaderChange(tx, conversation, ctx.now))
      throw new Refusal('conflict', 'preparation.no_leader');
    const { changes } = tx
      .update(preparations)
      .set({ sharedAt: ctx.now })
      .where(and(of(conversationId, ctx.actor.personId), isNull(preparations.sharedAt)))
      .run();
    if (changes === 0) return;
    log(ctx, tx, 'preparation.share', conversationId);
    tellOfShared(ctx, tx, conversation, ctx.actor.personId);
  });
}

/** Takes the sharing back. Refuses with `preparation.opened` when another has already opened it. */
export function undoSharing(ctx: Context, conversationId: string): void {
  transact(ctx.db, (tx) => {
    findOwnConversation(ctx, tx, conversationId, 'share');
    const { changes } = tx
      .update(preparations)
      .set({ sharedAt: null })
      .where(
        and(
          of(conversationId, ctx.actor.personId),
          isNotNull(preparations.sharedAt),
          isNull(preparations.openedAt),
        ),
      )
      .run();
    if (changes === 0) throw new Refusal('conflict', 'preparation.opened');
    log(ctx, tx, 'preparation.undo-sharing', conversationId);
  });
}

/** Notes that another has opened a shared preparation; from then on sharing cannot be undone. */
export function openSharedPreparation(
  ctx: Context,
  tx: Transaction,
  conversationId: string,
  personId: string,
): void {
  const { changes } = tx
    .update(preparations)
    .set({ openedAt: ctx.now })
    .where(and(of(conversationId, personId), isNotNull(preparations.sharedAt), isNull(preparations.openedAt)))
    .run();
  if (changes > 0) log(ctx, tx, 'preparation.open', conversationId);
}

/** Mails everybody but the actor, and but the one whose preparation it is, that there is something to read. */
export function tellOfShared(
  ctx: Context,
  tx: Transaction,
  conversation: Conversation,
  personId: string,
): void {
  const to = participantsOf(tx, conversation).map((participant) => participant.personId);
  queueMails(ctx, tx, {
    kind: 'preparation-shared',
    conversationId: conversation.id,
    to: to.filter((id) => id !== personId),
  });
}

function log(ctx: Context, tx: Transaction, action: string, conversationId: string): void {
  appendAuditEvent(ctx, tx, { action, subjectType: 'conversation', subjectId: conversationId });
}
