import type { Transaction } from 'db/client.server';
import { summaries } from 'db/schema/signing';
import { eq, max } from 'drizzle-orm';
import { excerptOf } from 'templates/excerpt-of';
import type { Context } from '../context';
import type { Conversation } from '../conversations/find-conversation.server';
import { buildSnapshot } from './build-snapshot.server';
import type { Draft } from './draw-documents.server';
import { personnelFileSetting } from './settings/read-document-settings.server';

/** What is not in the record: the id that the summary gets, and where anybody can have it checked (null: unknown). */
type DraftAs = { id: string; verifyAt: string | null };

/** What would be frozen now, for freezing it and for looking at it before. The caller has been allowed to. */
export function takeDraft(ctx: Context, tx: Transaction, conversation: Conversation, as: DraftAs): Draft {
  const last = tx
    .select({ number: max(summaries.number) })
    .from(summaries)
    .where(eq(summaries.conversationId, conversation.id))
    .get();
  const number = (last?.number ?? 0) + 1;
  const whole = buildSnapshot(ctx.db, tx, conversation, { ...as, number, at: ctx.now, by: ctx.actor });
  return { whole, excerpt: personnelFileSetting(tx) === 'excerpt' ? excerptOf(whole) : null };
}
