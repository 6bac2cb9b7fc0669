import { type Transaction, transact } from 'db/client.server';
import { erasures } from 'db/keyring/tables';
import { conversations } from 'db/schema/conversations';
import type { ContentPart } from 'db/sealed/places';
import { and, eq } from 'drizzle-orm';
import type { Context, SystemContext } from '../../context';
import { Refusal } from '../../errors';
import { heldIn } from '../holds/held.server';
import { applyErasure } from './apply-erasure.server';
import { dropKeys, partsOf } from './drop-keys.server';
import { leaveNothingBehind } from './leave-nothing-behind.server';

/** Why something is erased: its time is up, or somebody asked for it and HR agreed. */
type ErasureReason = 'retention' | 'request';

/**
 * Erases what was prepared for a conversation ('preparation'), or the conversation with everything in it ('record'):
 * in the database, and by its key in every backup. Not to be undone. Refuses with `retention.held` while a legal hold
 * stands on somebody in it, and with `access.not_found` where it is not there. Whoever calls has authorized it.
 */
export function eraseConversation(
  ctx: Context | SystemContext,
  conversationId: string,
  part: ContentPart,
  why: ErasureReason,
): void {
  if (!takeKeys(ctx, conversationId, part)) throw new Refusal('not-found', 'access.not_found');
  applyErasure(ctx, { conversationId, part }, why);
  leaveNothingBehind(ctx.db);
}

/**
 * The first half, which decides: the keyring notes the erasure and gives up the keys. It is a transaction of its own,
 * since one that changes two files can end in one of them alone; whatever happens next, the replay does the second
 * half. False where there is no such conversation, or it is `stillTrue` no more.
 */
export function takeKeys(
  ctx: Pick<SystemContext, 'db' | 'now'>,
  conversationId: string,
  part: ContentPart,
  stillTrue: (tx: Transaction) => boolean = () => true,
): boolean {
  return transact(ctx.db, (tx) => {
    const found = tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(eq(conversations.id, conversationId))
      .get();
    if (!found || !stillTrue(tx)) return false;
    if (heldIn(tx, conversationId)) throw new Refusal('conflict', 'retention.held');
    for (const gone of partsOf(part)) {
      const noted = and(eq(erasures.conversationId, conversationId), eq(erasures.part, gone));
      if (!tx.select({ seq: erasures.seq }).from(erasures).where(noted).get())
        tx.insert(erasures).values({ conversationId, part: gone, at: ctx.now }).run();
    }
    dropKeys(tx, conversationId, part);
    return true;
  });
}
